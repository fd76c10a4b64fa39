package uk.rowan.extracts.synthetic.truth;

import java.util.List;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// A measure that is itself a share by category: over all, the known categories together; what is
/// not known has a count and no share.
final class Shares {

  private Shares() {}

  static <E> void of(
      Figures figures,
      Measure measure,
      String area,
      String breakdown,
      List<Category<E>> categories,
      List<E> events,
      int whole) {
    int known =
        categories.stream()
            .filter(category -> !category.isUnknown())
            .mapToInt(category -> category.count(events))
            .sum();
    figures.share(measure, Cell.all(area), known, whole);
    for (var category : categories) {
      var cell = new Cell(area, breakdown, category.name());
      if (category.isUnknown()) {
        figures.unknown(measure, cell, category.count(events));
      } else {
        figures.share(measure, cell, category.count(events), whole);
      }
    }
  }
}
