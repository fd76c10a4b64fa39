package uk.rowan.measures.disclosure;

import java.util.Arrays;
import java.util.List;

/// Something known of the classes: a weighted sum of them lies between two numbers, both included.
final class Fact {

  /// Ten-thousandths: shares are given in them.
  private static final long WHOLE = 10_000;

  private final int[] classes;
  private final long[] weights;
  private final long least;
  private final long most;

  private Fact(int[] classes, long[] weights, long least, long most) {
    this.classes = classes;
    this.weights = weights;
    this.least = least;
    this.most = most;
  }

  static Fact sum(Part part, long least, long most) {
    var classes = part.cells().toArray();
    var weights = new long[classes.length];
    Arrays.fill(weights, 1);
    return new Fact(classes, weights, least, most);
  }

  /// Ten thousand times the part, less `share` times the whole, lies between two numbers.
  static Fact share(Part part, Part whole, long share, long least, long most) {
    var classes = whole.cells().toArray();
    var weights = new long[classes.length];
    for (int i = 0; i < classes.length; i++) {
      weights[i] = (part.holds(classes[i]) ? WHOLE : 0) - share;
    }
    return new Fact(classes, weights, least, most);
  }

  /// How many classes it is about.
  int size() {
    return classes.length;
  }

  /// The class at a place of the sum, and what it weighs there.
  int at(int i) {
    return classes[i];
  }

  long weight(int i) {
    return weights[i];
  }

  /// [Long#MIN_VALUE] where it is open below.
  long least() {
    return least;
  }

  /// [Long#MAX_VALUE] where it is open above.
  long most() {
    return most;
  }

  private long of(long[] counts) {
    long sum = 0;
    for (int i = 0; i < classes.length; i++) {
      sum += weights[i] * counts[classes[i]];
    }
    return sum;
  }

  /// Whether counts are what someone who knows these facts may believe: none negative, each fact
  /// met.
  static boolean allAgree(List<Fact> facts, long[] counts) {
    for (long count : counts) {
      if (count < 0) {
        return false;
      }
    }
    return facts.stream().allMatch(fact -> fact.agreesWith(counts));
  }

  private boolean agreesWith(long[] counts) {
    long sum = of(counts);
    return least <= sum && sum <= most;
  }
}
