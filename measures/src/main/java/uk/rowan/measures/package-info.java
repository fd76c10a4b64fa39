/// The statistics of small areas and small numbers: rates with intervals, verdicts, disclosure
/// control, forecasts, capacity.
///
/// A plain library: no Spring, no database, usable without the application. Each formula names its
/// source; zero, missing, not applicable, not submitted and suppressed are different values
/// everywhere.
///
/// This package holds the words that every table needs: a [uk.rowan.measures.Measured] value, its
/// [uk.rowan.measures.Estimate] with an [uk.rowan.measures.Interval], and what may be said of it.
@NullMarked
package uk.rowan.measures;

import org.jspecify.annotations.NullMarked;
