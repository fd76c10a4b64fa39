package uk.rowan.linkage.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.linkage.People;

class LikenessTests {

  private final Likeness likeness = new Likeness();

  /// The examples of Winkler's report of 1990, as everyone quotes them.
  @ParameterizedTest
  @CsvSource({
    "martha,marhta,0.9611",
    "dwayne,duane,0.8400",
    "dixon,dicksonx,0.8133",
    "abc,xyz,0",
    "same,same,1"
  })
  void jaroWinklerIsAsPublished(String a, String b, double expected) {
    assertThat(jaroWinkler(a, b)).isCloseTo(expected, within(5e-5));
  }

  @Test
  void jaroWinklerIsThatOfTheTextbookAndTheSameFromBothSides() {
    long seed = 99;
    System.out.println("seed " + seed);
    var people = new People(seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 200_000; i++) {
      var a = random.nextBoolean() ? people.family() : people.given();
      var b = random.nextInt(3) == 0 ? people.family() : people.typo(people.typo(a));
      double here = jaroWinkler(a, b);
      assertThat(here).as(a + " " + b).isEqualTo(jaroWinkler(b, a));
      assertThat(here).as(a + " " + b).isCloseTo(textbook(a, b), within(1e-12));
    }
  }

  @Test
  void oneSlipIsADamerauDistanceOfOne() {
    long seed = 98;
    System.out.println("seed " + seed);
    var people = new People(seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 200_000; i++) {
      var a = people.family();
      var b = random.nextBoolean() ? people.typo(a) : people.typo(people.typo(a));
      if (!a.equals(b)) {
        boolean slip = isOneSlip(a, b);
        assertThat(slip).as(a + " " + b).isEqualTo(distance(a, b) == 1).isEqualTo(isOneSlip(b, a));
      }
    }
  }

  private double jaroWinkler(String a, String b) {
    byte[] x = a.getBytes(UTF_8);
    byte[] y = b.getBytes(UTF_8);
    return likeness.jaroWinkler(x, 0, x.length, y, 0, y.length);
  }

  private static boolean isOneSlip(String a, String b) {
    byte[] x = a.getBytes(UTF_8);
    byte[] y = b.getBytes(UTF_8);
    return Likeness.isOneSlip(x, 0, x.length, y, 0, y.length);
  }

  /// Letter by letter, the letters of the shorter sought in the longer; of two as long, those of
  /// the first in order.
  private static double textbook(String one, String other) {
    boolean inOrder =
        one.length() == other.length() ? one.compareTo(other) <= 0 : one.length() < other.length();
    var a = inOrder ? one : other;
    var b = inOrder ? other : one;
    int reach = Math.max(0, b.length() / 2 - 1);
    var usedA = new boolean[a.length()];
    var usedB = new boolean[b.length()];
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = Math.max(0, i - reach); j <= Math.min(b.length() - 1, i + reach); j++) {
        if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
          usedA[i] = true;
          usedB[j] = true;
          matches++;
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int moved = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (usedA[i]) {
        while (!usedB[j]) {
          j++;
        }
        moved += a.charAt(i) == b.charAt(j++) ? 0 : 1;
      }
    }
    int halves = moved / 2;
    double m = matches;
    double jaro = (m / a.length() + m / b.length() + (m - halves) / m) / 3;
    int prefix = 0;
    while (prefix < 4 && prefix < a.length() && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro <= 0.7 ? jaro : jaro + prefix * 0.1 * (1 - jaro);
  }

  private static int distance(String a, String b) {
    var table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        least = Math.min(least, table[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[a.length()][b.length()];
  }
}
