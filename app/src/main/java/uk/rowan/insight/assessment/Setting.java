package uk.rowan.insight.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.expectation.Survey;

/// What counts are held against: the areas, who lives there, what surveys found, and which sources
/// were sent since when.
record Setting(
    Places places,
    Residents residents,
    Survey survey,
    Map<Cell, Double> ethnicShares,
    Set<String> sources,
    Map<String, LocalDate> earliest) {

  /// How many days a source may begin after a period and still be said to cover it.
  private static final int DAYS_LATE = 31;

  /// Whether everything that a measure needs was sent. One that needs nothing by name needs
  /// anything.
  boolean has(Definition measure) {
    return measure.sources().isEmpty()
        ? !sources.isEmpty()
        : sources.containsAll(measure.sources());
  }

  /// Whether a source reaches back to an earlier period.
  boolean reachesBackTo(Period period, String source) {
    var first = earliest.get(source);
    return first != null && !period.from().isBefore(first.minusDays(DAYS_LATE));
  }

  /// A group's share of the people of an area.
  Optional<Double> ethnicShare(Cell cell) {
    return Optional.ofNullable(ethnicShares.get(cell));
  }
}
