package uk.rowan.measures.forecast.smoothing;

import java.util.Arrays;

/// The seasonal figure of each step of a series, by the classical decomposition: a centred moving
/// average over one round is the trend; what is left, averaged over the same step of all rounds, is
/// the season. Persons 1919; Hyndman and Athanasopoulos 2021, 3.4.
final class Seasons {

  private Seasons() {}

  /// One figure for each step of `y`, adding up to nothing (`multiplied` false) or of mean 1 over a
  /// round. `y` has at least two rounds of `period`.
  static double[] of(double[] y, int period, boolean multiplied) {
    var trend = trend(y, period);
    var sums = new double[period];
    var counts = new int[period];
    for (int t = 0; t < y.length; t++) {
      if (!Double.isNaN(trend[t])) {
        sums[t % period] += multiplied ? y[t] / trend[t] : y[t] - trend[t];
        counts[t % period]++;
      }
    }
    double mean = 0;
    for (int j = 0; j < period; j++) {
      sums[j] /= counts[j];
      mean += sums[j] / period;
    }
    var seasonal = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      seasonal[t] = multiplied ? sums[t % period] / mean : sums[t % period] - mean;
    }
    return seasonal;
  }

  /// NaN where the average would reach beyond the series.
  private static double[] trend(double[] y, int period) {
    var trend = new double[y.length];
    Arrays.fill(trend, Double.NaN);
    int half = period / 2;
    for (int t = half; t < y.length - half; t++) {
      double sum = 0;
      for (int i = t - half; i <= t + half; i++) {
        sum += y[i];
      }
      if (period % 2 == 0) {
        sum -= (y[t - half] + y[t + half]) / 2;
      }
      trend[t] = sum / period;
    }
    return trend;
  }
}
