package uk.rowan.measures.trend;

import java.util.Arrays;

/// A series taken apart into its trend, its season and what remains: STL, a seasonal-trend
/// decomposition by loess, Cleveland, Cleveland, McRae and Terpenning, Journal of Official
/// Statistics 6 (1990) 3-73. The three add up to the series.
public final class Seasonal {

  /// How the parts are smoothed. Windows are odd numbers of values.
  public record Settings(int period, int seasonWindow, boolean steady, boolean robust) {

    public Settings {
      if (period < 2 || seasonWindow < 3 || seasonWindow % 2 == 0) {
        throw new IllegalArgumentException(
            "a season has 2 values or more and an odd window from 3");
      }
    }

    /// A season that may change over the years.
    public static Settings changing(int period, int seasonWindow) {
      return new Settings(period, seasonWindow, false, false);
    }

    /// A season that is the same every year.
    public static Settings steady(int period) {
      return new Settings(period, 7, true, false);
    }

    /// Values far from the rest count for little.
    public Settings robustly() {
      return new Settings(period, seasonWindow, steady, true);
    }
  }

  private static final int ROBUST_ROUNDS = 15;

  private final Settings settings;
  private final double[] values;
  private final int seasonWindow;
  private final int trendWindow;
  private final double[] weights;
  private final double[] season;
  private final double[] trend;

  private Seasonal(Settings settings, double[] values) {
    this.settings = settings;
    this.values = values;
    seasonWindow = settings.steady() ? 10 * values.length + 1 : settings.seasonWindow();
    trendWindow = odd(Math.ceil(1.5 * settings.period() / (1 - 1.5 / seasonWindow)));
    weights = new double[values.length];
    Arrays.fill(weights, 1);
    season = new double[values.length];
    trend = new double[values.length];
  }

  /// Takes apart a series of at least two whole periods.
  public static Seasonal of(Settings settings, double... values) {
    if (values.length < 2 * settings.period()) {
      throw new IllegalArgumentException(
          "a season of %d needs two of them, not %d values"
              .formatted(settings.period(), values.length));
    }
    var parts = new Seasonal(settings, values.clone());
    parts.run();
    return parts;
  }

  public double[] trend() {
    return trend.clone();
  }

  public double[] season() {
    return season.clone();
  }

  public double[] remainder() {
    var remainder = new double[values.length];
    for (int i = 0; i < remainder.length; i++) {
      remainder[i] = values[i] - trend[i] - season[i];
    }
    return remainder;
  }

  /// The series without its season.
  public double[] adjusted() {
    var adjusted = new double[values.length];
    for (int i = 0; i < adjusted.length; i++) {
      adjusted[i] = values[i] - season[i];
    }
    return adjusted;
  }

  private void run() {
    int rounds = settings.robust() ? ROBUST_ROUNDS : 0;
    for (int round = 0; round <= rounds; round++) {
      for (int inner = 0; inner < (settings.robust() ? 1 : 2); inner++) {
        pass();
      }
      if (round < rounds) {
        weigh();
      }
    }
    if (settings.steady()) {
      average();
    }
  }

  private void pass() {
    int period = settings.period();
    var detrended = minus(values, trend);
    var cycle = smoothedBySeason(detrended);
    var low = averages(averages(averages(cycle, period), period), 3);
    low = Loess.smooth(low, odd(period), 1, null);
    for (int i = 0; i < values.length; i++) {
      season[i] = cycle[period + i] - low[i];
    }
    var adjusted = minus(values, season);
    System.arraycopy(Loess.smooth(adjusted, trendWindow, 1, weights), 0, trend, 0, trend.length);
  }

  /// All Januaries by themselves, all Februaries by themselves, each one period longer at both
  /// ends.
  private double[] smoothedBySeason(double[] detrended) {
    int period = settings.period();
    var cycle = new double[detrended.length + 2 * period];
    for (int first = 0; first < period; first++) {
      int many = (detrended.length - first - 1) / period + 1;
      var sub = new double[many];
      var subWeights = new double[many];
      for (int i = 0; i < many; i++) {
        sub[i] = detrended[first + i * period];
        subWeights[i] = weights[first + i * period];
      }
      var smooth = Loess.extended(sub, seasonWindow, 0, subWeights);
      for (int i = 0; i < smooth.length; i++) {
        cycle[first + i * period] = smooth[i];
      }
    }
    return cycle;
  }

  /// Bisquare weights by how far each value lies from what season and trend explain.
  private void weigh() {
    var far = new double[values.length];
    for (int i = 0; i < far.length; i++) {
      far[i] = Math.abs(values[i] - trend[i] - season[i]);
    }
    var sorted = far.clone();
    Arrays.sort(sorted);
    double six = 3 * (sorted[far.length / 2] + sorted[(far.length - 1) / 2]);
    for (int i = 0; i < far.length; i++) {
      double share = far[i] / six;
      weights[i] = far[i] <= 0.001 * six ? 1 : far[i] > 0.999 * six ? 0 : square(1 - share * share);
    }
  }

  private void average() {
    int period = settings.period();
    for (int first = 0; first < period; first++) {
      double sum = 0;
      int many = 0;
      for (int i = first; i < season.length; i += period) {
        sum += season[i];
        many++;
      }
      for (int i = first; i < season.length; i += period) {
        season[i] = sum / many;
      }
    }
  }

  private static double[] averages(double[] values, int length) {
    var averages = new double[values.length - length + 1];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      if (i >= length) {
        sum -= values[i - length];
      }
      if (i >= length - 1) {
        averages[i - length + 1] = sum / length;
      }
    }
    return averages;
  }

  private static double[] minus(double[] values, double[] less) {
    var rest = new double[values.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = values[i] - less[i];
    }
    return rest;
  }

  private static int odd(double window) {
    int whole = (int) Math.max(3, window);
    return whole % 2 == 0 ? whole + 1 : whole;
  }

  private static double square(double x) {
    return x * x;
  }
}
