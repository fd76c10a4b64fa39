package uk.rowan.measures.forecast.arima;

import java.util.Arrays;

/// How strong the season of a series is, from 0 to 1: 1 less the variance of what neither trend nor
/// season explains over the variance of what the trend does not explain. Wang, Smith and Hyndman
/// 2006.
///
/// Trend and season by STL (Cleveland, Cleveland, McRae and Terpenning 1990), not robust, two
/// rounds of the inner loop: the season smoothed over 11 rounds at degree 0, the rest at degree 1.
final class SeasonalStrength {

  /// Above it a series is differenced by the round: chosen by R's `forecast` on the M3 series.
  static final double STRONG = 0.64;

  private static final int ROUNDS = 11;

  private final double[] y;
  private final int period;
  private final double[] trend;
  private final double[] season;

  private SeasonalStrength(double[] y, int period) {
    this.y = y;
    this.period = period;
    this.trend = new double[y.length];
    this.season = new double[y.length];
  }

  /// Of a series with more than two rounds of `period` steps.
  static double of(double[] y, int period) {
    var decomposition = new SeasonalStrength(y, period);
    decomposition.improve();
    decomposition.improve();
    return decomposition.strength();
  }

  private double strength() {
    int n = y.length;
    var rest = new double[n];
    var detrended = new double[n];
    for (int t = 0; t < n; t++) {
      detrended[t] = y[t] - trend[t];
      rest[t] = detrended[t] - season[t];
    }
    return Math.clamp(1 - variance(rest) / variance(detrended), 0, 1);
  }

  /// One round of the inner loop.
  private void improve() {
    int n = y.length;
    var extended = cycles();
    var low = Loess.smooth(average(average(average(extended, period), period), 3), odd(period), 1);
    var deseasoned = new double[n];
    for (int t = 0; t < n; t++) {
      season[t] = extended[t + period] - low[t];
      deseasoned[t] = y[t] - season[t];
    }
    int window = odd((int) Math.ceil(1.5 * period / (1 - 1.5 / ROUNDS)));
    System.arraycopy(Loess.smooth(deseasoned, window, 1), 0, trend, 0, n);
  }

  /// Each step of the round smoothed over the rounds, and continued by one round at both ends.
  private double[] cycles() {
    var extended = new double[y.length + 2 * period];
    for (int j = 0; j < period; j++) {
      int count = (y.length - j - 1) / period + 1;
      var cycle = new double[count];
      for (int i = 0; i < count; i++) {
        cycle[i] = y[j + i * period] - trend[j + i * period];
      }
      for (int i = -1; i <= count; i++) {
        extended[j + (i + 1) * period] = Loess.at(cycle, i, ROUNDS, 0);
      }
    }
    return extended;
  }

  private static double[] average(double[] x, int window) {
    var averages = new double[x.length - window + 1];
    double sum = Arrays.stream(x, 0, window).sum();
    averages[0] = sum / window;
    for (int t = 1; t < averages.length; t++) {
      sum += x[t + window - 1] - x[t - 1];
      averages[t] = sum / window;
    }
    return averages;
  }

  private static int odd(int least) {
    return least % 2 == 0 ? least + 1 : least;
  }

  private static double variance(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Arrays.stream(x).map(figure -> (figure - mean) * (figure - mean)).sum() / (x.length - 1);
  }
}
