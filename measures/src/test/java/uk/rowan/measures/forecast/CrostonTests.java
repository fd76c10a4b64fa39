package uk.rowan.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrostonTests {

  private static final Series RARE =
      new Series(new double[] {0, 2, 0, 0, 1, 0, 0, 0, 3, 0, 0, 1, 2, 0, 0, 0, 0, 1, 0, 0}, 1);

  @Test
  void crostonSaysWhatRSays() {
    // croston(c(0,2,0,0,1,0,0,0,3,0,0,1,2,0,0,0,0,1,0,0), h = 1)$mean of forecast 8.20
    assertThat(Croston.original().forecast(RARE, 3, 0.95).means())
        .containsOnly(new double[] {0.729812461}, within(5e-10));
  }

  @Test
  void theCorrectionTakesOffHalfTheRate() {
    double original = Croston.original().forecast(RARE, 1, 0.95).means()[0];

    assertThat(Croston.corrected().forecast(RARE, 1, 0.95).means()[0])
        .isCloseTo(0.95 * original, within(1e-12));
  }

  @Test
  void whatNeverCameIsNotExpected() {
    var forecast = Croston.corrected().forecast(new Series(new double[12], 12), 2, 0.95);

    assertThat(forecast.steps()).containsOnly(new Forecast.Step(0, 0, 0));
  }

  @Test
  void limitsOfRarePoissonCountsHoldAtLeastTheirLevel() {
    long seed = 11;
    var random = new Random(seed);
    int held = 0;
    for (int i = 0; i < 4000; i++) {
      var counts = random.doubles(61).map(u -> u < 0.7408 ? 0 : u < 0.9631 ? 1 : 2).toArray();
      var step =
          Croston.corrected().forecast(new Series(counts, 1).first(60), 1, 0.95).steps().getFirst();
      held += step.lower() <= counts[60] && counts[60] <= step.upper() ? 1 : 0;
    }

    assertThat(held / 4000.0).as("seed %d", seed).isGreaterThan(0.95);
  }
}
