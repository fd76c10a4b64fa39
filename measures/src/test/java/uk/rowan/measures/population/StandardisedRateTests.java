package uk.rowan.measures.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Method;
import uk.rowan.measures.Precise;
import uk.rowan.measures.Rate;
import uk.rowan.measures.population.StandardisedRate.Stratum;

class StandardisedRateTests {

  @Test
  void theEuropeanStandardHasAHundredThousandPeople() {
    var standard = StandardPopulation.european2013();

    assertThat(standard.people(AgeBand.ALL).known().orElseThrow())
        .isEqualTo(new Denominator(100_000, ""));
    assertThat(standard.people(AgeBand.parse("16-24")).known().orElseThrow().people())
        .isCloseTo(4_400 + 6_000, within(1e-9));
    assertThat(standard.people(AgeBand.parse("65+")).known().orElseThrow().people())
        .isCloseTo(19_500, within(1e-9));
  }

  @Test
  void itIsRightToAMillionthOnAHundredThousandRandomPlaces() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 100_000; i++) {
      var strata = new ArrayList<Stratum>();
      for (int band = 0; band < 1 + i % 8; band++) {
        strata.add(
            new Stratum(
                10 + random.nextInt(1 << random.nextInt(1, 12)),
                1 + random.nextInt(200_000),
                100 + random.nextInt(7_000)));
      }
      var rate = new StandardisedRate(strata, 100_000).estimate().known().orElseThrow();
      var precise = precise(strata);

      assertThat(rate.method()).isEqualTo(Method.DOBSON);
      assertThat(rate)
          .as("%s", strata)
          .matches(it -> Precise.agrees(it.value(), precise[0]))
          .matches(it -> Precise.agrees(it.interval().lower(), precise[1]))
          .matches(it -> Precise.agrees(it.interval().upper(), precise[2]));
    }
  }

  private static BigDecimal[] precise(List<Stratum> strata) {
    var digits = Precise.DIGITS;
    var events = BigDecimal.ZERO;
    var weights = BigDecimal.ZERO;
    var rate = BigDecimal.ZERO;
    var variance = BigDecimal.ZERO;
    for (var stratum : strata) {
      var x = Precise.of(stratum.events());
      var n = Precise.of(stratum.people());
      var w = Precise.of(stratum.weight());
      events = events.add(x);
      weights = weights.add(w);
      rate = rate.add(w.multiply(x).divide(n, digits));
      variance = variance.add(w.multiply(w).multiply(x).divide(n.multiply(n), digits));
    }
    var unit = Precise.of(100_000).divide(weights, digits);
    var scale = variance.divide(events, digits).sqrt(digits);
    var lower = Precise.byar(events, Precise.Z.negate()).subtract(events).multiply(scale).add(rate);
    var upper =
        Precise.byar(events.add(BigDecimal.ONE), Precise.Z)
            .subtract(events)
            .multiply(scale)
            .add(rate);
    return new BigDecimal[] {rate.multiply(unit), lower.multiply(unit), upper.multiply(unit)};
  }

  @Test
  void onePlaceOfOneAgeHasItsPlainRate() {
    var standardised =
        new StandardisedRate(List.of(new Stratum(40, 10_000, 5_000)), 1_000)
            .estimate()
            .known()
            .orElseThrow();
    var plain = Rate.of(40, 10_000, 1_000).estimate().known().orElseThrow();

    assertThat(standardised.value()).isCloseTo(plain.value(), within(1e-12));
    assertThat(standardised.interval().lower()).isCloseTo(plain.interval().lower(), within(1e-12));
    assertThat(standardised.interval().upper()).isCloseTo(plain.interval().upper(), within(1e-12));
  }

  @Test
  void aBandThatIsSplitInTwoLikeHalvesChangesNothing() {
    var whole = List.of(new Stratum(30, 9_000, 5_500), new Stratum(12, 4_000, 2_000));
    var split =
        List.of(
            new Stratum(15, 4_500, 2_750),
            new Stratum(15, 4_500, 2_750),
            new Stratum(12, 4_000, 2_000));

    var one = new StandardisedRate(whole, 1_000).estimate().known().orElseThrow();
    var other = new StandardisedRate(split, 1_000).estimate().known().orElseThrow();

    assertThat(other.value()).isCloseTo(one.value(), within(1e-12));
    assertThat(other.interval().upper()).isCloseTo(one.interval().upper(), within(1e-12));
  }

  @Test
  void fewerThanTenEventsAreNotStandardised() {
    assertThat(new StandardisedRate(List.of(new Stratum(9, 100, 1)), 1).estimate().shorthand())
        .isEqualTo("[z]");
    assertThat(new StandardisedRate(List.of(new Stratum(10, 100, 1)), 1).estimate().known())
        .isPresent();
    assertThat(
            new StandardisedRate(List.of(new Stratum(20, 100, 1), new Stratum(0, 0, 1)), 1)
                .estimate()
                .shorthand())
        .isEqualTo("[z]");
  }
}
