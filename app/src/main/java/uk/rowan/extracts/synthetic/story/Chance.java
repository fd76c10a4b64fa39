package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that falls the same way every time it starts from the same seed.
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /// A stream of its own, so that one part of the story can change without moving another.
  Chance fork() {
    return new Chance(random.nextLong());
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  double share() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /// From one to the other, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  LocalDate between(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... some) {
    return some[random.nextInt(some.length)];
  }
}
