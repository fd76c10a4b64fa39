package uk.rowan.insight.assessment;

import uk.rowan.insight.measure.Cell;
import uk.rowan.measures.Measured;

/// Counts as an audience may know them.
interface Counts {

  Measured<Double> of(Count count, Cell cell);
}
