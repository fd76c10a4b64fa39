package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;

/// A whole that is divided into categories, and the categories that overlap others: all but one
/// group are the minority, and so are some of that one.
final class DividedGrid {

  private static final String REST = "rest";
  private static final String OVERLAP = "overlap";

  private final Definition measure;
  private final Places places;
  private final Tallies tallies;
  private final Protecting protecting;
  private final Count above;
  private final Count below;
  private final String breakdown;
  private final Grid grid = new Grid();

  DividedGrid(Definition measure, Places places, Tallies tallies, Protecting protecting) {
    this.measure = measure;
    this.places = places;
    this.tallies = tallies;
    this.protecting = protecting;
    this.above = Count.above(measure, protecting.catalogue());
    this.below = Count.below(measure, protecting.catalogue());
    this.breakdown = measure.breakdowns().firstEntry().getKey();
  }

  Grid grid(List<Cell> cells) {
    var areas = cells.stream().map(Cell::area).distinct().toList();
    var parts = areas.size() > 1 ? places.parts() : areas;
    var categories = categories();
    parts.forEach(area -> leaves(area, categories));
    for (var area : areas) {
      var within = area.equals(places.everywhere()) ? parts : List.of(area);
      var known = new ArrayList<>(categories);
      known.remove(Cell.UNKNOWN);
      var everything = new ArrayList<>(categories);
      everything.addAll(List.of(REST, OVERLAP));
      show(above, Cell.whole(area), leaves(within, everything));
      known.add(OVERLAP);
      show(below, Cell.whole(area), leaves(within, known));
      for (var category : categories) {
        var cell = new Cell(area, breakdown, category);
        show(
            above,
            cell,
            leaves(
                within, isOverlapped(category) ? List.of(category, OVERLAP) : List.of(category)));
        if (!cell.isUnknown()) {
          grid.share(
              protecting.resolved(above, cell), protecting.resolved(below, Cell.whole(area)));
        }
      }
      also(area, within, categories, known);
    }
    return grid;
  }

  private void also(
      String area, List<String> within, SequencedSet<String> categories, List<String> known) {
    for (var also : measure.also().values()) {
      var numerator = new Count(measure.counted(), 0, also.numerator());
      var denominator = new Count(measure.counted(), 0, also.denominator());
      var others = new ArrayList<>(categories);
      others.removeIf(it -> isOverlapped(it) || it.equals(Cell.UNKNOWN));
      others.add(OVERLAP);
      show(numerator, Cell.whole(area), leaves(within, others));
      show(denominator, Cell.whole(area), leaves(within, known));
      grid.share(
          protecting.resolved(numerator, Cell.whole(area)),
          protecting.resolved(denominator, Cell.whole(area)));
    }
  }

  private void show(Count count, Cell cell, List<String> leaves) {
    grid.sum(protecting.resolved(count, cell), tallies.of(count, cell), leaves);
    protecting.publish(grid, measure.id(), new Count.Place(count, cell));
  }

  /// Those of each category in an area, those of none, and those who are in the overlap.
  private void leaves(String area, SequencedSet<String> categories) {
    double rest = tallies.of(above, Cell.whole(area));
    double overlap = overlap(area, categories);
    for (var category : categories) {
      double number = tallies.of(above, new Cell(area, breakdown, category));
      grid.leaf(leaf(area, category), isOverlapped(category) ? number - overlap : number);
      rest -= number;
    }
    if (overlap > 0) {
      grid.leaf(leaf(area, OVERLAP), overlap);
    }
    if (rest > 0) {
      grid.leaf(leaf(area, REST), rest);
    }
  }

  /// How many of the overlapped category are in the overlapping one too.
  private double overlap(String area, SequencedSet<String> categories) {
    double overlap = 0;
    double most = 0;
    for (var also : measure.also().values()) {
      overlap += tallies.of(new Count(measure.counted(), 0, also.numerator()), Cell.whole(area));
    }
    for (var category : categories) {
      double number = tallies.of(above, new Cell(area, breakdown, category));
      if (isOverlapped(category)) {
        most = number;
      } else if (!category.equals(Cell.UNKNOWN)) {
        overlap -= number;
      }
    }
    return Math.clamp(overlap, 0, most);
  }

  private boolean isOverlapped(String category) {
    return !measure.also().isEmpty() && category.equals("white");
  }

  private static List<String> leaves(List<String> areas, List<String> categories) {
    return areas.stream()
        .flatMap(area -> categories.stream().map(category -> leaf(area, category)))
        .toList();
  }

  private static String leaf(String area, String category) {
    return area + " / " + category;
  }

  private SequencedSet<String> categories() {
    var categories = new LinkedHashSet<>(protecting.catalogue().categories(breakdown));
    categories.removeAll(measure.also().keySet());
    categories.addAll(tallies.categories(above, breakdown));
    categories.add(Cell.UNKNOWN);
    return categories;
  }
}
