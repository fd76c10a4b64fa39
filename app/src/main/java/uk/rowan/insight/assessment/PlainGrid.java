package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;

/// One plain count with everything that it is broken down by, in every measure that shows it.
final class PlainGrid {

  private static final String REST = "";

  private record Leaf(String area, Map<String, String> categories) {}

  private final Count count;
  private final Catalogue catalogue;
  private final Places places;
  private final Tallies tallies;
  private final SequencedMap<String, SequencedSet<Cell>> tables = new LinkedHashMap<>();
  private final SequencedSet<String> breakdowns = new LinkedHashSet<>();
  private boolean byLocality;

  /// Whether something is in more than one category at once.
  private boolean overlaps;

  PlainGrid(Count count, Catalogue catalogue, Places places, Tallies tallies) {
    this.count = count;
    this.catalogue = catalogue;
    this.places = places;
    this.tallies = tallies;
  }

  void add(Definition measure, List<Cell> cells) {
    byLocality |= measure.byLocality();
    for (var cell : cells) {
      var table = cell.isWhole() ? measure.id() : measure.id() + " by " + cell.breakdown();
      tables.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(cell);
      if (!cell.isWhole()) {
        breakdowns.addAll(cell.sides().keySet());
      }
    }
  }

  Grid grid() {
    var grid = new Grid();
    var leaves = leaves();
    leaves.forEach((leaf, number) -> grid.leaf(leaf.toString(), number));
    tables.forEach(
        (table, cells) ->
            cells.forEach(
                cell -> {
                  var place = new Count.Place(count, cell);
                  var of = leaves.keySet().stream().filter(leaf -> holds(cell, leaf)).toList();
                  boolean addsUp =
                      grid.sum(
                          place, tallies.of(count, cell), of.stream().map(Leaf::toString).toList());
                  if (!addsUp && !overlaps) {
                    throw new IllegalStateException(count + " does not add up in " + cell);
                  }
                  grid.publish(table, place);
                }));
    return grid;
  }

  private boolean holds(Cell cell, Leaf leaf) {
    if (!cell.area().equals(leaf.area) && !cell.area().equals(places.everywhere())) {
      return false;
    }
    return cell.isWhole() || leaf.categories.entrySet().containsAll(cell.sides().entrySet());
  }

  private SequencedMap<Leaf, Double> leaves() {
    return breakdowns.size() > 1 ? crossed() : single();
  }

  /// Every crossing, those without anybody too: that nobody is there is nothing to be taken as
  /// known.
  private SequencedMap<Leaf, Double> crossed() {
    var leaves = new LinkedHashMap<Leaf, Double>();
    for (var area : areas()) {
      crossings(List.copyOf(breakdowns)).forEach(it -> leaves.put(new Leaf(area, it), 0.0));
    }
    for (var cell : tallies.crossed(count)) {
      leaves.merge(new Leaf(cell.area(), cell.categories()), cell.count(), Double::sum);
    }
    return leaves;
  }

  private List<Map<String, String>> crossings(List<String> names) {
    List<Map<String, String>> crossings = List.of(new LinkedHashMap<>());
    for (var name : names) {
      var longer = new ArrayList<Map<String, String>>();
      for (var begun : crossings) {
        for (var category : categories(name)) {
          var more = new LinkedHashMap<>(begun);
          more.put(name, category);
          longer.add(more);
        }
      }
      crossings = longer;
    }
    return crossings;
  }

  /// The categories of an area, and what is in none of them, if anything is: everybody takes the
  /// categories for all there are.
  private SequencedMap<Leaf, Double> single() {
    var leaves = new LinkedHashMap<Leaf, Double>();
    for (var area : areas()) {
      double rest = tallies.of(count, Cell.whole(area));
      for (var name : breakdowns) {
        for (var category : categories(name)) {
          double number = tallies.of(count, new Cell(area, name, category));
          leaves.put(new Leaf(area, Map.of(name, category)), number);
          rest -= number;
        }
      }
      if (rest > 0) {
        leaves.put(new Leaf(area, Map.of(REST, REST)), rest);
      }
      overlaps |= rest < 0;
    }
    return leaves;
  }

  private SequencedSet<String> categories(String breakdown) {
    var categories = new LinkedHashSet<>(catalogue.categories(breakdown));
    categories.addAll(tallies.categories(count, breakdown));
    return categories;
  }

  private List<String> areas() {
    return byLocality && !places.isOne() ? places.parts() : List.of(places.everywhere());
  }
}
