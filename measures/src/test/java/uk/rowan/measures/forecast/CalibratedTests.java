package uk.rowan.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.forecast.smoothing.Theta;

class CalibratedTests {

  private static final long SEED = 4;

  @Test
  void calibratedLimitsHoldAsOftenAsTheyPromise() {
    var random = new Random(SEED);
    var all = Stream.generate(() -> wandering(random)).limit(1200).toList();
    var examples = all.stream().map(series -> series.first(44)).toList();
    var calibrated = Calibrated.on(examples, new Theta(), 4, 0.95);

    double plain = coverage(all, new Theta());
    double learnt = coverage(all, calibrated);

    assertThat(plain).as("seed %d", SEED).isLessThan(0.93);
    assertThat(learnt).as("seed %d", SEED).isBetween(0.93, 0.97);
  }

  @Test
  void calibrationLeavesTheMeansAlone() {
    var random = new Random(SEED);
    var examples = Stream.generate(() -> wandering(random)).limit(30).toList();
    var calibrated = Calibrated.on(examples, new Theta(), 4, 0.9);

    assertThat(calibrated.forecast(examples.getFirst(), 4, 0.9).means())
        .isEqualTo(new Theta().forecast(examples.getFirst(), 4, 0.9).means());
  }

  @Test
  void fewExamplesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Calibrated.on(
                    List.of(ForecastExamples.growing(4, 30, SEED)), new Theta(), 4, 0.95));
  }

  private static double coverage(List<Series> all, Forecaster forecaster) {
    double sum = 0;
    for (var series : all) {
      sum +=
          Accuracy.coverage(
              series.from(44).values(), forecaster.forecast(series.first(44), 4, 0.95));
    }
    return sum / all.size();
  }

  /// Changes that go on for a while: more than the limits of Theta reckon with.
  private static Series wandering(Random random) {
    var figures = new double[48];
    double change = 0;
    double level = 500;
    for (int t = 0; t < 48; t++) {
      change = 0.6 * change + 5 * random.nextGaussian();
      level += change;
      figures[t] = level;
    }
    return new Series(figures, 1);
  }
}
