package uk.rowan.linkage.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The numbers of persons, record by record.
final class Persons {

  private static final long NOBODY = 0;

  private long[] numbers = new long[64];
  private long last;

  long of(int row) {
    return row < numbers.length ? numbers[row] : NOBODY;
  }

  /// A record is of nobody from now on.
  void leave(int row) {
    numbers[row] = NOBODY;
  }

  void grow(int records) {
    if (records > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(records, numbers.length * 2));
    }
  }

  /// Gives each group of records its number and says what changed. `before` has the number of every
  /// record there was before, those that have gone included; each group must be in one order
  /// whatever came first.
  List<Change> settle(List<List<Integer>> groups, Map<Integer, Long> before) {
    var given = given(groups, before);
    var changes = new ArrayList<Change>();
    var after = new TreeMap<Long, TreeSet<Long>>();
    var origins = new TreeMap<Long, TreeSet<Long>>();
    for (int group = 0; group < groups.size(); group++) {
      for (int row : groups.get(group)) {
        numbers[row] = given[group];
        long old = before.getOrDefault(row, NOBODY);
        if (old != NOBODY) {
          after.computeIfAbsent(old, _ -> new TreeSet<>()).add(given[group]);
          origins.computeIfAbsent(given[group], _ -> new TreeSet<>()).add(old);
        }
      }
      if (!origins.containsKey(given[group])) {
        changes.add(new Change.Began(given[group]));
      }
    }
    for (long old : new TreeSet<>(before.values())) {
      if (old != NOBODY && !after.containsKey(old)) {
        changes.add(new Change.Ended(old));
      }
    }
    after.forEach((person, others) -> tell(person, others, changes, true));
    origins.forEach((person, others) -> tell(person, others, changes, false));
    return List.copyOf(changes);
  }

  private static void tell(long person, Set<Long> others, List<Change> changes, boolean split) {
    var different = others.stream().filter(other -> other != person).toList();
    if (split && others.size() > 1) {
      changes.add(new Change.Split(person, different));
    } else if (!split && others.size() > 1) {
      changes.add(new Change.Merged(person, different));
    }
  }

  /// The largest overlaps choose first; of two as large, the one with the record that came first.
  private long[] given(List<List<Integer>> groups, Map<Integer, Long> before) {
    record Overlap(int group, long person, int size) {}
    var overlaps = new ArrayList<Overlap>();
    for (int group = 0; group < groups.size(); group++) {
      var sizes = new HashMap<Long, Integer>();
      for (int row : groups.get(group)) {
        sizes.merge(before.getOrDefault(row, NOBODY), 1, Integer::sum);
      }
      sizes.remove(NOBODY);
      for (var size : sizes.entrySet()) {
        overlaps.add(new Overlap(group, size.getKey(), size.getValue()));
      }
    }
    overlaps.sort(
        Comparator.comparingInt((Overlap overlap) -> -overlap.size())
            .thenComparingLong(Overlap::person)
            .thenComparingInt(overlap -> groups.get(overlap.group()).getFirst()));
    var given = new long[groups.size()];
    var taken = new HashSet<Long>();
    for (var overlap : overlaps) {
      if (given[overlap.group()] == NOBODY && taken.add(overlap.person())) {
        given[overlap.group()] = overlap.person();
      }
    }
    for (int group = 0; group < given.length; group++) {
      given[group] = given[group] == NOBODY ? ++last : given[group];
    }
    return given;
  }
}
