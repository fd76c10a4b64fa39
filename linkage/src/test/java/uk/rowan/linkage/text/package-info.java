@NullMarked
package uk.rowan.linkage.text;

import org.jspecify.annotations.NullMarked;
