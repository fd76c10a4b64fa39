package uk.rowan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A hundred thousand random inputs of each kind against thirty-digit arithmetic.
class ExactnessTests {

  private static final int INPUTS = 100_000;
  private static final long SEED = 20_261_128;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private final BigDecimal[][] exact = new BigDecimal[10][];

  ExactnessTests() {
    System.out.println("seed " + SEED);
    for (int x = 0; x < 10; x++) {
      var tail = new BigDecimal("0.025");
      exact[x] =
          new BigDecimal[] {
            Precise.poissonLimit(x, tail, false), Precise.poissonLimit(x, tail, true)
          };
    }
  }

  @Test
  void ratesAreRightToAMillionth() {
    for (int i = 0; i < INPUTS; i++) {
      int events = i < 100 ? i : (int) Math.exp(random.nextDouble() * 17);
      double people = i % 7 == 0 ? 1 : 1 + random.nextInt(70_000_000);
      double per = new double[] {1, 100, 1_000, 10_000, 100_000}[random.nextInt(5)];
      var estimate = Rate.of(events, people, per).estimate().known().orElseThrow();
      var unit = Precise.of(per).divide(Precise.of(people), Precise.DIGITS);

      assertThat(estimate)
          .as("%d of %s per %s", events, people, per)
          .matches(rate -> Precise.agrees(rate.value(), Precise.of(events).multiply(unit)))
          .matches(rate -> Precise.agrees(rate.interval().lower(), lower(events).multiply(unit)))
          .matches(rate -> Precise.agrees(rate.interval().upper(), upper(events).multiply(unit)));
    }
  }

  private BigDecimal lower(int events) {
    return events < 10 ? exact[events][0] : Precise.byar(Precise.of(events), Precise.Z.negate());
  }

  private BigDecimal upper(int events) {
    return events < 10 ? exact[events][1] : Precise.byar(Precise.of(events + 1d), Precise.Z);
  }

  @Test
  void sharesAreRightToAMillionth() {
    for (int i = 0; i < INPUTS; i++) {
      double whole = i % 11 == 0 ? 1 + random.nextDouble() * 20 : 1 + random.nextInt(5_000_000);
      double part =
          switch (i % 5) {
            case 0 -> 0;
            case 1 -> whole;
            case 2 -> Math.min(whole, random.nextInt(10));
            case 3 -> whole * random.nextDouble();
            default -> Math.floor(whole * random.nextDouble());
          };
      var share = new Proportion(part, whole).estimate().known().orElseThrow();

      assertThat(share)
          .as("%s of %s", part, whole)
          .matches(it -> Precise.agrees(it.interval().lower(), wilson(part, whole, false)))
          .matches(it -> Precise.agrees(it.interval().upper(), wilson(part, whole, true)));
    }
  }

  private static BigDecimal wilson(double part, double whole, boolean upper) {
    return Precise.wilson(Precise.of(part), Precise.of(whole), upper).movePointRight(2);
  }

  @Test
  void changesAreRightToAMillionth() {
    for (int i = 0; i < INPUTS; i++) {
      int before = 1 + (i < 1000 ? i % 30 : random.nextInt(1 << random.nextInt(1, 20)));
      int now = 1 + (i < 1000 ? i / 30 : random.nextInt(1 << random.nextInt(1, 20)));
      var change =
          new Count(now).since(new Count(before)).known().orElseThrow().estimate().interval();
      var ratio = Precise.of(now).divide(Precise.of(before), Precise.DIGITS);
      var factor = factor(1, now, 1, before);

      assertThat(change)
          .as("%d then %d", before, now)
          .matches(it -> Precise.agrees(it.lower(), percent(ratio.divide(factor, Precise.DIGITS))))
          .matches(it -> Precise.agrees(it.upper(), percent(ratio.multiply(factor))));
    }
  }

  private static BigDecimal percent(BigDecimal ratio) {
    return ratio.subtract(BigDecimal.ONE).movePointRight(2);
  }

  private static BigDecimal factor(int... fractions) {
    var variance = BigDecimal.ZERO;
    for (int i = 0; i < fractions.length; i += 2) {
      variance =
          variance.add(
              Precise.of(fractions[i]).divide(Precise.of(fractions[i + 1]), Precise.DIGITS));
    }
    return Precise.exp(Precise.Z.multiply(variance.sqrt(Precise.DIGITS), Precise.DIGITS));
  }
}
