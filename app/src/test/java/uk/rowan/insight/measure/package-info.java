/// The words of measuring.
@NullMarked
package uk.rowan.insight.measure;

import org.jspecify.annotations.NullMarked;
