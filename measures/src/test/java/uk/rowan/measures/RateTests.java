package uk.rowan.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateTests {

  @Test
  void theConferenceRateOfTheNeedsAssessmentHasItsByarLimits() {
    var rate = Rate.of(537, 300_000, 100_000).estimate().known().orElseThrow();

    assertThat(rate.value()).isCloseTo(179.0, within(1e-9));
    assertThat(rate.interval().lower()).isCloseTo(164.2, within(0.05));
    assertThat(rate.interval().upper()).isCloseTo(194.8, within(0.05));
    assertThat(rate.method()).isEqualTo(Method.BYAR);
  }

  @Test
  void tenEventsAreTheFirstThatByarServes() {
    var ten = Rate.of(10, 50_000, 100_000).estimate().known().orElseThrow();

    assertThat(ten.interval().lower()).isCloseTo(9.57, within(0.005));
    assertThat(ten.interval().upper()).isCloseTo(36.78, within(0.005));
    assertThat(new Count(10).estimate().method()).isEqualTo(Method.BYAR);
    assertThat(new Count(9).estimate().method()).isEqualTo(Method.EXACT);
  }

  @Test
  void limitsBelowTenAreThoseOfTheChiSquaredTable() {
    // R 4.2: qchisq(0.025, 2 * x) / 2 and qchisq(0.975, 2 * x + 2) / 2
    assertLimits(0, 0, 3.688879454113935);
    assertLimits(1, 0.02531780798428988, 5.571643390938899);
    assertLimits(5, 1.623486390118421, 11.668332079322667);
    assertLimits(9, 4.115373097378332, 17.08480345141917);
  }

  private static void assertLimits(int events, double lower, double upper) {
    var interval = new Count(events).estimate().interval();
    assertThat(interval.lower()).isCloseTo(lower, within(1e-11));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-11));
  }

  @Test
  void nobodyHasNoRate() {
    assertThat(Rate.of(0, 0, 1_000).estimate()).isInstanceOf(Measured.NotApplicable.class);
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(-1, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(Double.NaN, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, -5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, 5, 0));
  }

  @Test
  void countingPerTenTimesAsManyIsTenTimesTheRate() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 1_000; i++) {
      int events = random.nextInt(500);
      int people = 1 + random.nextInt(100_000);
      var one = Rate.of(events, people, 1_000).estimate().known().orElseThrow();
      var ten = Rate.of(events, people, 10_000).estimate().known().orElseThrow();

      assertThat(ten.value()).isCloseTo(10 * one.value(), within(1e-9 * ten.value() + 1e-12));
      assertThat(ten.interval().upper())
          .isCloseTo(10 * one.interval().upper(), within(1e-9 * ten.interval().upper()));
    }
  }

  @Test
  void eachRateIsTheOtherTurnedRound() {
    var chester = Rate.of(90, 85_000, 1_000);
    var port = Rate.of(180, 60_000, 1_000);
    var over = port.over(chester).known().orElseThrow();
    var under = chester.over(port).known().orElseThrow();

    assertThat(over.value() * under.value()).isCloseTo(1, within(1e-12));
    assertThat(over.interval().lower() * under.interval().upper()).isCloseTo(1, within(1e-12));
    assertThat(over.method()).isEqualTo(Method.RATIO);
  }

  @Test
  void aDifferenceThatCannotBeToldHasZeroInItsInterval() {
    var near = Rate.of(52, 10_000, 1_000).minus(Rate.of(50, 10_000, 1_000)).known().orElseThrow();
    var far = Rate.of(270, 10_000, 1_000).minus(Rate.of(120, 10_000, 1_000)).known().orElseThrow();

    assertThat(near.interval().contains(0)).isTrue();
    assertThat(far.interval().lower()).isPositive();
    assertThat(far.value()).isCloseTo(15, within(1e-9));
  }

  @Test
  void nothingIsTimesNothing() {
    assertThat(Rate.of(3, 10, 1).over(Rate.of(0, 10, 1)))
        .isInstanceOf(Measured.NotApplicable.class);
    assertThat(Rate.of(0, 10, 1).over(Rate.of(3, 10, 1)).known().orElseThrow().interval())
        .isEqualTo(Interval.UNBOUNDED);
  }
}
