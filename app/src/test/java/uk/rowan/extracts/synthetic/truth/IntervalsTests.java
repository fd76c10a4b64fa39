package uk.rowan.extracts.synthetic.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.rowan.extracts.synthetic.truth.Intervals.Interval;

/// Against figures that are printed in the methods' own papers, or worked out beside them.
class IntervalsTests {

  private static final Offset<Double> TWO_DECIMALS = within(0.005);

  @Test
  void countsFromTenOnHaveByarsLimits() {
    // 537 among 300,000: 179.0 [164.2, 194.8] per 100,000; 10 among 50,000: 20 [9.57, 36.78].
    assertThat(Intervals.ofCount(537).times(1.0 / 3).lower()).isCloseTo(164.2, within(0.05));
    assertThat(Intervals.ofCount(537).times(1.0 / 3).upper()).isCloseTo(194.8, within(0.05));
    is(Intervals.ofCount(10).times(2), 9.57, 36.78);
  }

  @Test
  void smallerCountsHaveTheExactLimitsOfPoisson() {
    is(Intervals.ofCount(0), 0, 3.69);
    is(Intervals.ofCount(1), 0.03, 5.57);
    is(Intervals.ofCount(5), 1.62, 11.67);
    is(Intervals.ofCount(9), 4.12, 17.08);
  }

  @Test
  void sharesHaveWilsonsLimits() {
    is(Intervals.wilson(34, 566), 4.33, 8.28);
    is(Intervals.wilson(0, 100), 0, 3.70);
    assertThat(Intervals.wilson(7, 7).upper()).isEqualTo(100);
  }

  @Test
  void changesHaveTheLimitsOfALogRatio() {
    // ln(110/100) = 0.0953; root of 1/110 + 1/100 = 0.13817; times 1.959964 = 0.27080.
    is(Intervals.change(100, 110), -16.10, 44.21);
    assertThat(Intervals.change(0, 110)).isNull();
    assertThat(Intervals.change(100, 0)).isNull();
  }

  @Test
  void ratiosToAFixedShareVaryAsThePartAloneDoes() {
    // 20 of 100 over 0.1 is 2; root of 1/20 - 1/100 = 0.2; e^0.391993 = 1.47993.
    is(Intervals.ratio(20, 100, 0.1), 1.35, 2.96);
    assertThat(Intervals.ratio(0, 100, 0.1)).isNull();
  }

  private static void is(@Nullable Interval found, double lower, double upper) {
    var interval = Objects.requireNonNull(found);
    assertThat(interval.lower()).isCloseTo(lower, TWO_DECIMALS);
    assertThat(interval.upper()).isCloseTo(upper, TWO_DECIMALS);
  }
}
