@NullMarked
package uk.rowan.linkage.records;

import org.jspecify.annotations.NullMarked;
