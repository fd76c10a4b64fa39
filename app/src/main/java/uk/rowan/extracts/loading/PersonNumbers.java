package uk.rowan.extracts.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Numbers of persons that last: a group takes the number that most of its members had, unless a
/// larger part of that person is in another group; a group of newcomers takes a new one.
final class PersonNumbers {

  private record Overlap(int group, long person, int size) {}

  private final List<MentionRecord> everyone;
  private final int[] groups;

  /// `groups` says of each which group they are in, from 0.
  PersonNumbers(List<MentionRecord> everyone, int[] groups) {
    this.everyone = everyone;
    this.groups = groups;
  }

  /// The number of each.
  long[] numbers() {
    var given = new HashMap<Integer, Long>();
    var taken = new HashSet<Long>();
    for (var overlap : overlaps()) {
      if (!given.containsKey(overlap.group()) && taken.add(overlap.person())) {
        given.put(overlap.group(), overlap.person());
      }
    }
    long last = everyone.stream().mapToLong(MentionRecord::person).max().orElse(0);
    var numbers = new long[groups.length];
    for (int i = 0; i < groups.length; i++) {
      var number = given.get(groups[i]);
      if (number == null) {
        number = ++last;
        given.put(groups[i], number);
      }
      numbers[i] = number;
    }
    return numbers;
  }

  /// The largest first; of equal ones the older person.
  private List<Overlap> overlaps() {
    var sizes = new HashMap<Integer, Map<Long, Integer>>();
    for (int i = 0; i < groups.length; i++) {
      long before = everyone.get(i).person();
      if (before > 0) {
        sizes.computeIfAbsent(groups[i], _ -> new HashMap<>()).merge(before, 1, Integer::sum);
      }
    }
    var overlaps = new ArrayList<Overlap>();
    sizes.forEach(
        (group, persons) ->
            persons.forEach((person, size) -> overlaps.add(new Overlap(group, person, size))));
    overlaps.sort(
        Comparator.comparingInt((Overlap overlap) -> -overlap.size())
            .thenComparingLong(Overlap::person)
            .thenComparingInt(Overlap::group));
    return overlaps;
  }
}
