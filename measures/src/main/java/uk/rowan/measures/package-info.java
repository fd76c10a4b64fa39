/// The statistics of small areas and small numbers: rates with intervals, verdicts, disclosure
/// control, forecasts, capacity.
///
/// A plain library: no Spring, no database, usable without the application. Each formula names its
/// source; zero, missing, not applicable, not submitted and suppressed are different values
/// everywhere.
@NullMarked
package uk.rowan.measures;

import org.jspecify.annotations.NullMarked;
