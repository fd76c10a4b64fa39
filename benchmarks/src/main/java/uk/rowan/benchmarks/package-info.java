/// Figures beside their goals, as ratios measured side by side in one run. Nothing here fails a
/// build.
@NullMarked
package uk.rowan.benchmarks;

import org.jspecify.annotations.NullMarked;
