package uk.rowan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTests {

  private static final Benchmark RANGE = new Benchmark(28, 40);

  @Test
  void onlyAnIntervalThatLiesOutsideIsAboveOrBelow() {
    assertThat(on(20, 27.9)).isEqualTo(Verdict.BELOW);
    assertThat(on(20, 28)).isEqualTo(Verdict.SIMILAR);
    assertThat(on(40.1, 50)).isEqualTo(Verdict.ABOVE);
    assertThat(on(40, 50)).isEqualTo(Verdict.SIMILAR);
  }

  @Test
  void onlyAnIntervalThatLiesInsideIsWithin() {
    assertThat(on(28, 40)).isEqualTo(Verdict.WITHIN);
    assertThat(on(27, 41)).isEqualTo(Verdict.SIMILAR);
  }

  @Test
  void aFigureThatIsNotThereHasNoVerdict() {
    assertThat(RANGE.on(Measured.suppressed())).isEqualTo(Verdict.NONE);
    assertThat(RANGE.on(Measured.notSubmitted())).isEqualTo(Verdict.NONE);
  }

  private static Verdict on(double lower, double upper) {
    return RANGE.on(
        Measured.value(
            new Estimate((lower + upper) / 2, new Interval(lower, upper), Method.WILSON)));
  }
}
