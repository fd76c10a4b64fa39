package uk.rowan.insight.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Kind;
import uk.rowan.measures.Measured;
import uk.rowan.measures.disclosure.Rule;

/// Decides which counts an audience may know. First the plain counts, each with all its breakdowns
/// at once; then the shares, beside what is already shown. A count has one decision, however many
/// measures rest on it.
final class Protecting implements Counts {

  private final Catalogue catalogue;
  private final Places places;
  private final Tallies tallies;
  private final Rule rule;
  private final Map<Count.Place, Count.Place> same = new HashMap<>();
  private final Map<Count.Place, Measured<Double>> decided = new HashMap<>();
  private final Set<String> withheld = new LinkedHashSet<>();

  private Protecting(Catalogue catalogue, Places places, Tallies tallies, Rule rule) {
    this.catalogue = catalogue;
    this.places = places;
    this.tallies = tallies;
    this.rule = rule;
  }

  /// `cells` are those of each measure in which a figure stands.
  static Protecting of(
      Catalogue catalogue,
      Places places,
      Tallies tallies,
      Rule rule,
      SequencedMap<Definition, List<Cell>> cells) {
    var protecting = new Protecting(catalogue, places, tallies, rule);
    cells.keySet().forEach(protecting::note);
    protecting.decide(cells);
    return protecting;
  }

  List<String> withheld() {
    return List.copyOf(withheld);
  }

  /// What nobody asked to publish is not shown.
  @Override
  public Measured<Double> of(Count count, Cell cell) {
    return decided.getOrDefault(resolved(new Count.Place(count, cell)), Measured.suppressed());
  }

  private void note(Definition measure) {
    note(Count.above(measure, catalogue), measure.numerator());
    note(Count.below(measure, catalogue), measure.denominator());
  }

  private void note(Count count, Definition.Part part) {
    var as = part.sameAs();
    if (as != null) {
      var other = Count.above(catalogue.measure(as.measure()), catalogue);
      for (var area : places.all()) {
        same.put(
            new Count.Place(count, Cell.whole(area)),
            new Count.Place(other, new Cell(area, as.breakdown(), as.category())));
      }
    }
  }

  private Count.Place resolved(Count.Place place) {
    return same.getOrDefault(place, place);
  }

  private void decide(SequencedMap<Definition, List<Cell>> cells) {
    var plain = new LinkedHashMap<Count, PlainGrid>();
    cells.forEach(
        (measure, places) -> {
          if (measure.kind().showsCount()) {
            plain(plain, Count.above(measure, catalogue)).add(measure, places);
            if (measure.kind() == Kind.CHANGE) {
              plain(plain, Count.below(measure, catalogue)).add(measure, places);
            }
          }
        });
    plain.values().forEach(grid -> settle(grid.grid()));
    cells.forEach(
        (measure, places) -> {
          if (measure.kind() == Kind.SHARE) {
            settle(share(measure, places));
          } else if (measure.kind().dividesOneWhole()) {
            settle(new DividedGrid(measure, this.places, tallies, this).grid(places));
          }
        });
  }

  private PlainGrid plain(Map<Count, PlainGrid> grids, Count count) {
    return grids.computeIfAbsent(count, _ -> new PlainGrid(count, catalogue, places, tallies));
  }

  private void settle(Grid grid) {
    decided.putAll(grid.protect(rule, withheld));
  }

  /// Those in and those out, for each area and category.
  private Grid share(Definition measure, List<Cell> cells) {
    var above = Count.above(measure, catalogue);
    var below = Count.below(measure, catalogue);
    var grid = new Grid();
    var wholes = cells.stream().filter(it -> isFinest(measure, it, cells)).toList();
    for (var cell : wholes) {
      double some = tallies.of(above, cell);
      grid.leaf("in " + cell, some);
      grid.leaf("out " + cell, Math.max(0, tallies.of(below, cell) - some));
    }
    for (var cell : cells) {
      var part = new Count.Place(above, cell);
      var whole = new Count.Place(below, cell);
      var leaves = wholes.stream().filter(it -> holds(cell, it)).toList();
      grid.sum(
          resolved(part), tallies.of(above, cell), leaves.stream().map(it -> "in " + it).toList());
      grid.sum(
          resolved(whole),
          tallies.of(below, cell),
          leaves.stream().flatMap(it -> List.of("in " + it, "out " + it).stream()).toList());
      publish(grid, measure.id(), part);
      publish(grid, measure.id(), whole);
      grid.share(resolved(part), resolved(whole));
    }
    return grid;
  }

  /// A cell that no other cell of the measure is a part of.
  private boolean isFinest(Definition measure, Cell cell, List<Cell> all) {
    return all.stream().noneMatch(other -> !other.equals(cell) && holds(cell, other))
        || (measure.breakdowns().isEmpty() && places.isOne());
  }

  private boolean holds(Cell cell, Cell finer) {
    return (cell.area().equals(finer.area()) || cell.area().equals(places.everywhere()))
        && (cell.isWhole()
            || (cell.breakdown().equals(finer.breakdown())
                && cell.category().equals(finer.category())));
  }

  /// Asks for a count to be shown, unless that was already decided.
  void publish(Grid grid, String table, Count.Place place) {
    var as = decided.get(resolved(place));
    if (as == null) {
      grid.publish(table, resolved(place));
    } else {
      grid.isDecided(resolved(place), as);
    }
  }

  Count.Place resolved(Count count, Cell cell) {
    return resolved(new Count.Place(count, cell));
  }

  Catalogue catalogue() {
    return catalogue;
  }
}
