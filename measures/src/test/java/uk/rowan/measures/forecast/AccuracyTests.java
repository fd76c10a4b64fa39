package uk.rowan.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTests {

  @Test
  void smapeIsTheMeanOfErrorsOverMeanSizes() {
    assertThat(Accuracy.smape(new double[] {100, 50}, new double[] {110, 50}))
        .isCloseTo(100 * 10 / 105.0 / 2, within(1e-12));
    assertThat(Accuracy.smape(new double[] {0}, new double[] {0})).isZero();
    assertThat(Accuracy.smape(new double[] {0}, new double[] {3})).isEqualTo(200);
  }

  @Test
  void maseMeasuresByRepeatingTheRound() {
    var past = new Series(new double[] {1, 2, 3, 6}, 2);

    assertThat(Accuracy.mase(new double[] {10}, new double[] {7}, past)).isEqualTo(1);
  }

  @Test
  void withoutAScaleThereIsNoMase() {
    assertThat(Accuracy.mase(new double[] {1}, new double[] {2}, new Series(new double[] {5}, 1)))
        .isNaN();
  }

  @Test
  void normalQuantilesAreThoseOfTheTables() {
    assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-13));
    assertThat(NormalQuantile.of(0.995)).isCloseTo(2.5758293035489004, within(1e-13));
    assertThat(NormalQuantile.of(1e-9)).isCloseTo(-5.997807015007686, within(1e-12));
    assertThat(NormalQuantile.of(0.5)).isZero();
  }

  @Test
  void aBacktestForecastsEachOriginFromWhatWasKnown() {
    var series = new Series(new double[] {1, 2, 3, 4, 5, 6}, 1);

    var backtest = Backtest.of(new SeasonalNaive(), series, 2, 2, 0.95);

    assertThat(backtest.origins()).hasSize(2);
    assertThat(backtest.origins().getFirst().known()).isEqualTo(3);
    assertThat(backtest.origins().getFirst().said().means()).containsExactly(3, 3);
    assertThat(backtest.origins().getLast().came()).isEqualTo(List.of(5.0, 6.0));
    assertThat(backtest.coverage()).isEqualTo(1);
  }

  @Test
  void theMedianOfForecastsIgnoresOneThatIsFarOff() {
    Forecaster wild = constant(1000);
    var ensemble = new Ensemble(List.of(constant(10), wild, constant(12)));

    assertThat(ensemble.forecast(new Series(new double[] {1}, 1), 2, 0.9).means())
        .containsExactly(12, 12);
  }

  private static Forecaster constant(double figure) {
    return new Forecaster() {
      @Override
      public String name() {
        return "always " + figure;
      }

      @Override
      public Forecast forecast(Series past, int horizon, double level) {
        var means = new double[horizon];
        java.util.Arrays.fill(means, figure);
        return Forecast.normal(name(), level, means, new double[horizon]);
      }
    };
  }
}
