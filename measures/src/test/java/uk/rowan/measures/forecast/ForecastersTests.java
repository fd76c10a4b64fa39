package uk.rowan.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.rowan.measures.forecast.arima.Arima;
import uk.rowan.measures.forecast.smoothing.ExponentialSmoothing;
import uk.rowan.measures.forecast.smoothing.Theta;

/// What holds of every forecaster.
class ForecastersTests {

  private static final long SEED = 57;

  static List<Forecaster> all() {
    return List.of(
        new SeasonalNaive(),
        new Theta(),
        new ExponentialSmoothing(),
        new Arima(),
        new Ensemble(List.of(new Theta(), new SeasonalNaive(), new ExponentialSmoothing())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void countingInHundredsGivesTheSameForecastInHundreds(Forecaster forecaster) {
    var series = ForecastExamples.growing(4, 40, SEED);

    var once = forecaster.forecast(series, 8, 0.95);
    var hundredfold = forecaster.forecast(series.times(100), 8, 0.95);

    for (int h = 0; h < 8; h++) {
      assertThat(hundredfold.means()[h]).isCloseTo(100 * once.means()[h], percent(2));
      assertThat(hundredfold.steps().get(h).upper())
          .isCloseTo(100 * once.steps().get(h).upper(), percent(5));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void limitsLieAboutTheMeanAndWidenWithTheLevel(Forecaster forecaster) {
    var series = ForecastExamples.growing(12, 60, SEED);

    var narrow = forecaster.forecast(series, 12, 0.8).steps();
    var wide = forecaster.forecast(series, 12, 0.95).steps();

    for (int h = 0; h < 12; h++) {
      assertThat(narrow.get(h).mean()).isEqualTo(wide.get(h).mean());
      assertThat(narrow.get(h).lower()).isLessThan(narrow.get(h).mean());
      assertThat(wide.get(h).lower()).isLessThan(narrow.get(h).lower());
      assertThat(wide.get(h).upper()).isGreaterThan(narrow.get(h).upper());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeriesGivesTheSameForecastToTheLastBit(Forecaster forecaster) {
    var series = ForecastExamples.growing(4, 36, SEED);

    assertThat(forecaster.forecast(series, 6, 0.95))
        .isEqualTo(forecaster.forecast(series, 6, 0.95));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSeriesThatNeverChangesStaysAsItIs(Forecaster forecaster) {
    var series = new Series(new double[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7}, 4);

    assertThat(forecaster.forecast(series, 5, 0.95).means())
        .containsOnly(new double[] {7}, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("all")
  void tooShortASeriesIsRefused(Forecaster forecaster) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(new Series(new double[] {3}, 4), 4, 0.95));
  }

  @Test
  void whateverTheSeriesWhatIsForecastIsANumberBetweenItsLimits() {
    var random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      int period = List.of(1, 2, 4, 7, 12).get(i % 5);
      int length = 7 + random.nextInt(30);
      int kind = random.nextInt(4);
      var figures = new double[length];
      for (int t = 0; t < length; t++) {
        figures[t] =
            switch (kind) {
              case 0 -> random.nextInt(3);
              case 1 -> random.nextGaussian();
              case 2 -> 1e9 + 1e6 * t;
              default -> t % period == 0 ? 5 : 0;
            };
      }
      for (var forecaster : List.of(new Theta(), new ExponentialSmoothing(), new Arima())) {
        for (var step : forecaster.forecast(new Series(figures, period), 14, 0.95).steps()) {
          assertThat(step.mean())
              .as("%s, seed %d, series %d", forecaster.name(), SEED, i)
              .isFinite()
              .isBetween(step.lower(), step.upper());
        }
      }
    }
  }

  @Test
  void arimaAddsWhatIsAddedToASeriesThatWanders() {
    var wandering = ForecastExamples.growing(1, 50, SEED);

    var once = new Arima().forecast(wandering, 6, 0.95);
    var higher = new Arima().forecast(ForecastExamples.plus(wandering, 5000), 6, 0.95);

    for (int h = 0; h < 6; h++) {
      assertThat(higher.means()[h] - 5000).isCloseTo(once.means()[h], percent(0.1));
    }
  }

  @Test
  void seasonalNaiveRepeatsTheLastRound() {
    var series = new Series(new double[] {1, 2, 3, 4, 11, 12, 13, 14}, 4);

    var forecast = new SeasonalNaive().forecast(series, 6, 0.95);

    assertThat(forecast.means()).containsExactly(11, 12, 13, 14, 11, 12);
    assertThat(forecast.steps().get(0).upper()).isCloseTo(11 + 1.959964 * 10, within(1e-4));
    assertThat(forecast.steps().get(5).upper())
        .isCloseTo(12 + 1.959964 * 10 * Math.sqrt(2), within(1e-4));
  }

  @Test
  void aCountIsNeverForecastBelowZero() {
    var forecast =
        Forecast.normal("any", 0.95, new double[] {-1, 2}, new double[] {1, 5}).atLeastZero();

    assertThat(forecast.steps().getFirst().mean()).isZero();
    assertThat(forecast.steps().getFirst().lower()).isZero();
    assertThat(forecast.steps().getFirst().upper()).isCloseTo(0.959964, within(1e-6));
    assertThat(forecast.steps().getLast().lower()).isZero();
  }

  private static Percentage percent(double share) {
    return Percentage.withPercentage(share);
  }
}
