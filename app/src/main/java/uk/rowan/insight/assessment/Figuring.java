package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Figure;
import uk.rowan.insight.measure.Kind;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Measured;

/// Makes the figures of a period, in a fixed order: measures as they are listed, for each the
/// areas, for each the whole and then each breakdown.
final class Figuring {

  private final Catalogue catalogue;
  private final Period period;
  private final Setting setting;
  private final Tallies tallies;
  private final Counts counts;

  Figuring(Catalogue catalogue, Period period, Setting setting, Tallies tallies, Counts counts) {
    this.catalogue = catalogue;
    this.period = period;
    this.setting = setting;
    this.tallies = tallies;
    this.counts = counts;
  }

  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    for (var measure : catalogue.measures()) {
      if (setting.has(measure)) {
        var arithmetic = new Arithmetic(measure, catalogue, period, setting, counts);
        cells(measure).forEach(cell -> figures.add(arithmetic.figure(cell)));
      } else {
        for (var area : areas(measure)) {
          figures.add(absent(measure, Cell.whole(area)));
        }
      }
    }
    return figures;
  }

  private Figure absent(Definition measure, Cell cell) {
    return new Figure(measure, period, cell, null, null, Measured.notSubmitted(), "");
  }

  private List<String> areas(Definition measure) {
    return measure.byLocality() ? setting.places().all() : List.of(setting.places().everywhere());
  }

  /// Every cell of a measure in which a figure stands.
  List<Cell> cells(Definition measure) {
    var cells = new ArrayList<Cell>();
    for (var area : areas(measure)) {
      if (measure.kind() != Kind.REPRESENTATION) {
        cells.add(Cell.whole(area));
      }
      for (var breakdown : measure.breakdowns().keySet()) {
        for (var category : categories(measure, breakdown)) {
          cells.add(new Cell(area, breakdown, category));
        }
      }
    }
    return cells;
  }

  private SequencedSet<String> categories(Definition measure, String breakdown) {
    var categories = new LinkedHashSet<>(catalogue.categories(breakdown));
    if (categories.isEmpty()) {
      categories.addAll(tallies.categories(Count.above(measure, catalogue), breakdown));
      var below = Count.below(measure, catalogue);
      if (!below.isNothing() && !measure.kind().dividesOneWhole()) {
        categories.addAll(tallies.categories(below, breakdown));
      }
      return new LinkedHashSet<>(categories.stream().sorted().toList());
    }
    return categories;
  }
}
