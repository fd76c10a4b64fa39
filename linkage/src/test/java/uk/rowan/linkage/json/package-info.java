@NullMarked
package uk.rowan.linkage.json;

import org.jspecify.annotations.NullMarked;
