package uk.rowan.insight.assessment;

import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;

/// Something that is counted: an aggregate over the rows of a kind, in the period or so many
/// periods before it. Measures that rest on the same count share it, so that it is shown by all or
/// by none.
record Count(String counted, int periodsBack, String sql) {

  /// A count in a cell.
  record Place(Count count, Cell cell) {}

  boolean isNothing() {
    return sql.isEmpty();
  }

  static Count above(Definition measure, Catalogue catalogue) {
    var base = base(measure, catalogue);
    return new Count(base.counted(), 0, base.numerator().sql());
  }

  /// Of a change, the count of the period that is compared with; else what the measure is over.
  static Count below(Definition measure, Catalogue catalogue) {
    var base = base(measure, catalogue);
    return measure.of().isEmpty()
        ? new Count(measure.counted(), 0, measure.denominator().sql())
        : new Count(base.counted(), measure.periodsBack(), base.numerator().sql());
  }

  private static Definition base(Definition measure, Catalogue catalogue) {
    return measure.of().isEmpty() ? measure : catalogue.measure(measure.of());
  }
}
