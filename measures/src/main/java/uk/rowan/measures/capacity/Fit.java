package uk.rowan.measures.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which groups of units each kind of household may be placed in, the one to try first in front: by
/// the order of types it accepts, then the smallest unit that will do, so that large ones stay
/// free.
final class Fit {

  private final int[][] groups;
  private final boolean[][] fits;

  private Fit(int[][] groups, int units) {
    this.groups = groups;
    this.fits = new boolean[groups.length][units];
    for (int kind = 0; kind < groups.length; kind++) {
      for (int group : groups[kind]) {
        fits[kind][group] = true;
      }
    }
  }

  /// For the first stay.
  static Fit first(Demand demand, Estate estate) {
    return new Fit(
        demand.households().stream()
            .map(each -> groups(estate, each.types(), each.persons(), each.needs()))
            .toArray(int[][]::new),
        estate.units().size());
  }

  /// For the stay after it; none where a kind does not move on.
  static Fit second(Demand demand, Estate estate) {
    return new Fit(
        demand.households().stream()
            .map(
                each ->
                    each.moveOn()
                        .map(move -> groups(estate, move.types(), each.persons(), each.needs()))
                        .orElse(new int[0]))
            .toArray(int[][]::new),
        estate.units().size());
  }

  /// The first group for this kind that has a unit free; -1 where none has.
  int choose(int kind, int[] free) {
    for (int group : groups[kind]) {
      if (free[group] > 0) {
        return group;
      }
    }
    return -1;
  }

  boolean has(int kind, int group) {
    return fits[kind][group];
  }

  /// Whether any unit would do, were it free.
  boolean hasAny(int kind) {
    return groups[kind].length > 0;
  }

  private static int[] groups(Estate estate, List<String> types, int persons, Set<String> needs) {
    var units = estate.units();
    return IntStream.range(0, units.size())
        .boxed()
        .filter(group -> units.get(group).count() > 0)
        .filter(group -> types.contains(units.get(group).type()))
        .filter(group -> units.get(group).fits(persons, needs))
        .sorted(
            Comparator.comparingInt((Integer group) -> units.get(group).meets().size())
                .thenComparingInt(group -> types.indexOf(units.get(group).type()))
                .thenComparingInt(group -> units.get(group).bedspaces()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
