package uk.rowan.measures.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.trend.Signal.Kind;

class ControlChartTests {

  @Test
  void limitsAreTheMeanAndTheMeanMovingRange() {
    var chart = ControlChart.of(39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40);

    assertThat(chart.centre()).isCloseTo(41.41667, within(1e-5));
    double range = (2 + 0 + 0 + 2 + 1 + 3 + 1 + 2 + 1 + 3 + 4) / 11.0;
    assertThat(chart.limits().upper()).isCloseTo(41.41667 + 2.66 * range, within(1e-5));
    assertThat(chart.limits().lower()).isCloseTo(41.41667 - 2.66 * range, within(1e-5));
    assertThat(chart.rangeLimit()).isCloseTo(3.267 * range, within(1e-9));
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void onePointFarOutIsASignal() {
    assertThat(ControlChart.of(20, 22, 19, 21, 20, 23, 20, 21, 60, 20, 22, 21).signals())
        .contains(new Signal(Kind.OUTSIDE_LIMITS, 8, 8));
  }

  @Test
  void sevenOnOneSideAreAShiftAndSixAreNot() {
    assertThat(kinds(10, 14, 10, 14, 10, 14, 10, 14, 15, 14, 15, 14, 15, 10))
        .doesNotContain(Kind.SHIFT);
    assertThat(
            ControlChart.of(10, 14, 10, 14, 10, 14, 10, 14, 15, 14, 15, 14, 15, 14, 10).signals())
        .contains(new Signal(Kind.SHIFT, 7, 13));
  }

  @Test
  void sevenPointsThatRiseAreATrendAndSixAreNot() {
    assertThat(kinds(10, 20, 11, 12, 13, 14, 15, 16, 10, 12)).doesNotContain(Kind.TREND);
    assertThat(kinds(10, 20, 9, 10, 11, 12, 13, 14, 15, 16, 10, 12)).contains(Kind.TREND);
  }

  @Test
  void twoOfThreeNearALimitAreASignal() {
    assertThat(kinds(10, 11, 10, 11, 10, 11, 10, 11, 14, 14, 11, 10, 11, 10))
        .contains(Kind.NEAR_LIMIT);
  }

  @Test
  void chanceAloneSeldomLeavesTheLimits() {
    var random = new SplittableRandom(5);
    int outside = 0;
    for (int i = 0; i < 1_000; i++) {
      var values = random.doubles(24).map(u -> 50 + 8 * normal(u, random.nextDouble())).toArray();
      outside +=
          (int)
              ControlChart.of(values).signals().stream()
                  .filter(it -> it.kind() == Kind.OUTSIDE_LIMITS)
                  .count();
    }
    assertThat(outside / 24_000.0).isBetween(0.001, 0.01);
  }

  private static double normal(double one, double other) {
    return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
  }

  @Test
  void tooFewValuesHaveNoLimits() {
    assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.of(1, 2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> RunChart.of(1, 2, 3));
  }

  @Test
  void aRunIsLongAndCrossingsAreFewByTheTablesOfAnhoejAndOlesen() {
    // Table 1 of the paper: useful observations, longest run, fewest crossings.
    assertThat(RunChart.longestByChance(10)).isEqualTo(6);
    assertThat(RunChart.longestByChance(20)).isEqualTo(7);
    assertThat(RunChart.longestByChance(24)).isEqualTo(8);
    assertThat(RunChart.fewestByChance(10)).isEqualTo(2);
    assertThat(RunChart.fewestByChance(20)).isEqualTo(6);
    assertThat(RunChart.fewestByChance(24)).isEqualTo(8);
  }

  @Test
  void aRunChartSeesALevelThatMoved() {
    var chart = RunChart.of(5, 6, 4, 5, 7, 5, 6, 4, 5, 6, 9, 10, 11, 9, 12, 10, 9, 11, 10, 12);

    assertThat(chart.longestRun()).isEqualTo(10);
    assertThat(chart.crossings()).isEqualTo(1);
    assertThat(chart.signals()).extracting(Signal::kind).contains(Kind.SHIFT, Kind.FEW_CROSSINGS);
  }

  @Test
  void valuesOnTheMedianSayNothing() {
    var chart = RunChart.of(5, 5, 4, 5, 6, 5, 4, 5, 6, 5, 5);

    assertThat(chart.median()).isEqualTo(5);
    assertThat(chart.longestRun()).isEqualTo(1);
    assertThat(chart.crossings()).isEqualTo(3);
  }

  @Test
  void aStepIsFoundWhereItIsAndNotWhereThereIsNone() {
    var step = StepChange.in(5, 6, 4, 5, 7, 5, 6, 4, 5, 6, 9, 10, 11, 9, 12, 10, 9, 11, 10, 12);

    assertThat(step).hasValueSatisfying(it -> assertThat(it.first()).isEqualTo(10));
    assertThat(step.orElseThrow().before()).isCloseTo(5.3, within(1e-9));
    assertThat(step.orElseThrow().after()).isCloseTo(10.3, within(1e-9));
    assertThat(step.orElseThrow().probability()).isLessThan(0.002);
    assertThat(StepChange.in(5, 6, 4, 5, 7, 5, 6, 4, 5, 6, 5, 4, 6)).isEmpty();
    assertThat(StepChange.in(5, 5, 5, 5)).isEmpty();
  }

  private static List<Kind> kinds(double... values) {
    return ControlChart.of(values).signals().stream().map(Signal::kind).toList();
  }
}
