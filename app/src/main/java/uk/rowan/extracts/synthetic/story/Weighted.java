package uk.rowan.extracts.synthetic.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Things of which some come more often than others.
final class Weighted<T> {

  private final List<T> things = new ArrayList<>();
  private double[] upTo = new double[8];
  private double total;

  /// Names and places as they are spread in life: the first is common, the tail is long.
  static <T> Weighted<T> commonFirst(List<T> things) {
    var weighted = new Weighted<T>();
    for (int rank = 0; rank < things.size(); rank++) {
      weighted.with(1 / StrictMath.pow(rank + 5.0, 0.8), things.get(rank));
    }
    return weighted;
  }

  Weighted<T> with(double weight, T thing) {
    if (things.size() == upTo.length) {
      upTo = Arrays.copyOf(upTo, 2 * upTo.length);
    }
    total += weight;
    upTo[things.size()] = total;
    things.add(thing);
    return this;
  }

  T pick(Chance chance) {
    double at = chance.share() * total;
    int found = Arrays.binarySearch(upTo, 0, things.size(), at);
    return things.get(Math.min(things.size() - 1, found < 0 ? -found - 1 : found + 1));
  }
}
