package uk.rowan.extracts.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenTests {

  private static final int MANY = 20_000;

  @Test
  void everyFingerprintIsNewOnceHoweverManyThereAre() {
    var seen = new Seen();
    var first = new Random(7);
    var again = new Random(7);

    for (int i = 0; i < MANY; i++) {
      assertThat(seen.add(fingerprint(first))).isTrue();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(seen.add(fingerprint(again))).isFalse();
    }
  }

  private static UUID fingerprint(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
