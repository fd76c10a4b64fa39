package uk.rowan.extracts.synthetic.folder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Decides where faults come about, and counts them. At 0 there are none.
final class Faults {

  private final Map<Fault, Integer> counted = new EnumMap<>(Fault.class);
  private final SplittableRandom random;
  private final double often;

  /// `often` runs from 0 to 1.
  Faults(long seed, double often) {
    random = new SplittableRandom(seed);
    this.often = often;
  }

  /// Whether the fault comes about here. It counts as made.
  boolean makes(Fault fault) {
    if (often == 0 || random.nextDouble() >= often * fault.rate()) {
      return false;
    }
    counted.merge(fault, 1, Integer::sum);
    return true;
  }

  boolean any() {
    return often > 0;
  }

  Map<Fault, Integer> counted() {
    return Collections.unmodifiableMap(counted);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  SplittableRandom random() {
    return random;
  }
}
