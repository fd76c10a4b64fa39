package uk.rowan.demonstration;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way every time it starts from the same seed.
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /// From one to the other, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /// True so many times in a hundred.
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... some) {
    return some[random.nextInt(some.length)];
  }

  UUID uuid() {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L,
        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
