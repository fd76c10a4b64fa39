package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.rowan.insight.measure.Cell;

/// What was truly counted. What nobody counted is nought.
final class Tallies {

  /// A count where several breakdowns cross, with the category of each.
  record Crossed(String area, Map<String, String> categories, double count) {}

  private final Map<Count.Place, Double> counts = new HashMap<>();
  private final Map<Count, List<Crossed>> crossed = new HashMap<>();

  void add(Count count, Cell cell, double number) {
    counts.put(new Count.Place(count, cell), number);
  }

  void addCrossed(Count count, Crossed cell) {
    crossed.computeIfAbsent(count, _ -> new ArrayList<>()).add(cell);
  }

  double of(Count count, Cell cell) {
    return counts.getOrDefault(new Count.Place(count, cell), 0.0);
  }

  /// Empty where the count has at most one breakdown.
  List<Crossed> crossed(Count count) {
    return crossed.getOrDefault(count, List.of());
  }

  /// The categories that occur.
  SortedSet<String> categories(Count count, String breakdown) {
    var found = new TreeSet<String>();
    for (var place : counts.keySet()) {
      if (place.count().equals(count) && place.cell().breakdown().equals(breakdown)) {
        found.add(place.cell().category());
      }
    }
    return found;
  }
}
