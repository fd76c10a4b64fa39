/// Charts as plain strings: an SVG that stands alone and the table behind it, for pages, PDF and
/// files. After the Government Analysis Function's guidance on charts: the title says the finding,
/// lines are labelled where they end, colour is never alone, and the table is always there.
///
/// Colours are presentation attributes, not styles, so that a strict content security policy lets
/// them through.
@NullMarked
package uk.rowan.measures.chart;

import org.jspecify.annotations.NullMarked;
