package uk.rowan.measures.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.rowan.measures.forecast.ForecastExamples;

class OutlookTests {

  private static final long SEED = 2008;
  private static final int PERIOD = 4;
  private static final int HORIZON = 10;
  private static final int PATHS = 200_000;
  private static final double VARIANCE = 0.01;

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource(Shape.Season.class)
  void meansAndDeviationsAreThoseOfSimulatedPathsWithRelativeErrors(Shape.Season season) {
    agrees(new Shape(true, Shape.Trend.DAMPED, season));
  }

  @ParameterizedTest
  @EnumSource(
      value = Shape.Season.class,
      names = {"NONE", "ADDED"})
  void meansAndDeviationsAreThoseOfSimulatedPathsWithAbsoluteErrors(Shape.Season season) {
    agrees(new Shape(false, Shape.Trend.ADDED, season));
  }

  @Test
  void ratesAreAllowedWhereTheModelForgets() {
    var shape = new Shape(false, Shape.Trend.DAMPED, Shape.Season.ADDED);
    for (int i = 0; i < 500; i++) {
      double level = random.nextDouble(0.01, 0.99);
      var rates =
          new Rates(
              level,
              level * random.nextDouble(0.01, 1),
              (1 - level) * random.nextDouble(0.01, 1),
              random.nextDouble(0.8, 0.98));

      assertThat(rates.areAllowed(shape, PERIOD))
          .as("seed %d: %s", SEED, rates)
          .isEqualTo(forgets(rates));
    }
  }

  /// Whether a state without errors of its own, corrected by what it got wrong, dies out.
  private static boolean forgets(Rates rates) {
    double path = 1;
    double drift = 0.5;
    var season = new double[PERIOD];
    season[2] = 1;
    for (int t = 0; t < 200_000; t++) {
      double error = -path - season[t % PERIOD];
      season[t % PERIOD] += rates.season() * error;
      double slope = drift + rates.slope() * error;
      double moved = rates.damping() * slope;
      path = path + rates.level() * error + moved;
      drift = moved;
      if (Math.abs(path) > 1e6) {
        return false;
      }
    }
    return Math.abs(path + season[0]) < 1e-3;
  }

  private void agrees(Shape shape) {
    var past = ForecastExamples.growing(PERIOD, 24, SEED);
    var rates = new Rates(0.4, 0.1, shape.hasSeason() ? 0.3 : 0, shape.isDamped() ? 0.9 : 1);
    var smoother = new Smoother(past, shape);
    smoother.lack(Start.of(past, shape).vector(rates, shape));
    double variance = shape.relativeErrors() ? VARIANCE : VARIANCE * 10_000;

    var forecast = new Outlook(shape, rates, smoother, variance).forecast(HORIZON, 0.95, PERIOD);

    var sums = new double[HORIZON];
    var squares = new double[HORIZON];
    for (int i = 0; i < PATHS; i++) {
      path(shape, rates, smoother, Math.sqrt(variance), sums, squares);
    }
    for (int h = 0; h < HORIZON; h++) {
      double mean = sums[h] / PATHS;
      double deviation = Math.sqrt(squares[h] / PATHS - mean * mean);
      var step = forecast.steps().get(h);
      assertThat(step.mean())
          .as("mean of step %d, seed %d", h + 1, SEED)
          .isCloseTo(mean, within(5 * deviation / Math.sqrt(PATHS)));
      assertThat((step.upper() - step.mean()) / 1.959964)
          .as("deviation of step %d, seed %d", h + 1, SEED)
          .isCloseTo(deviation, within(0.015 * deviation));
    }
  }

  /// One future, by the definition of the model.
  private void path(
      Shape shape, Rates rates, Smoother smoother, double size, double[] sums, double[] squares) {
    double level = smoother.path() - smoother.drift();
    double slope = smoother.drift() / rates.damping();
    var season = new double[PERIOD];
    for (int j = 0; j < PERIOD; j++) {
      season[j] = shape.hasSeason() ? smoother.season(j + 1) : 0;
    }
    for (int h = 0; h < HORIZON; h++) {
      double figure = season[h % PERIOD];
      double path = level + rates.damping() * slope;
      double expected = shape.season() == Shape.Season.MULTIPLIED ? path * figure : path + figure;
      double error = size * random.nextGaussian() * (shape.relativeErrors() ? expected : 1);
      double came = expected + error;
      sums[h] += came;
      squares[h] += came * came;
      boolean multiplied = shape.season() == Shape.Season.MULTIPLIED;
      double inLevel = multiplied ? error / figure : error;
      season[h % PERIOD] += rates.season() * (multiplied ? error / path : error);
      slope = rates.damping() * slope + rates.slope() * inLevel;
      level = path + rates.level() * inLevel;
    }
  }
}
