package uk.rowan.measures.forecast.arima;

import java.util.Arrays;
import uk.rowan.measures.forecast.Series;

/// How often a series has to be differenced before it wanders no more.
final class UnitRoot {

  /// Of the statistic of Kwiatkowski, Phillips, Schmidt and Shin 1992, table 1, level, at 5 %.
  private static final double CRITICAL = 0.463;

  private static final int MOST = 2;

  private UnitRoot() {}

  /// 0 to 2: differences are taken while the test rejects that the series keeps to a level.
  static int differences(double[] y) {
    var from = y;
    for (int d = 0; d < MOST; d++) {
      if (from.length < 3 || new Series(from, 1).isConstant() || statistic(from) <= CRITICAL) {
        return d;
      }
      from = Differences.of(from, 1, 1);
    }
    return MOST;
  }

  /// The KPSS statistic about a level, with Bartlett's weights up to lag 3 √n / 13.
  static double statistic(double[] y) {
    int n = y.length;
    double mean = Arrays.stream(y).average().orElseThrow();
    double sum = 0;
    double sums = 0;
    for (double figure : y) {
      sum += figure - mean;
      sums += sum * sum;
    }
    int lags = (int) (3 * Math.sqrt(n) / 13);
    double variance = 0;
    for (int lag = 0; lag <= lags; lag++) {
      double products = 0;
      for (int t = lag; t < n; t++) {
        products += (y[t] - mean) * (y[t - lag] - mean);
      }
      variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * products / n;
    }
    return sums / ((double) n * n * variance);
  }
}
