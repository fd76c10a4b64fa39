/// The words of measuring: what a measure is, over which period and area, for whom, and the figure
/// that comes of it.
@NullMarked
package uk.rowan.insight.measure;

import org.jspecify.annotations.NullMarked;
