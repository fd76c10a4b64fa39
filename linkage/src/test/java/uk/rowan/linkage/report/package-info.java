@NullMarked
package uk.rowan.linkage.report;

import org.jspecify.annotations.NullMarked;
