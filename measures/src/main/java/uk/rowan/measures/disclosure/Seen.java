package uk.rowan.measures.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/// How low and how high each target stood in the witnesses that were seen. The truth is always one.
final class Seen {

  private final List<Target> targets;
  private final long[] least;
  private final long[] most;

  Seen(List<Target> targets, long[] truth) {
    this.targets = targets;
    this.least = targets.stream().mapToLong(target -> target.part().sum(truth)).toArray();
    this.most = least.clone();
  }

  void add(long[] counts) {
    for (int i = 0; i < least.length; i++) {
      long count = targets.get(i).part().sum(counts);
      least[i] = Math.min(least[i], count);
      most[i] = Math.max(most[i], count);
    }
  }

  Target target(int i) {
    return targets.get(i);
  }

  long least(int i) {
    return least[i];
  }

  long most(int i) {
    return most[i];
  }

  boolean differs(int i, long need) {
    return most[i] - least[i] >= need;
  }

  /// Those that do not differ by as much yet.
  int[] close(long need) {
    return IntStream.range(0, least.length).filter(i -> !differs(i, need)).toArray();
  }

  int size() {
    return least.length;
  }
}
