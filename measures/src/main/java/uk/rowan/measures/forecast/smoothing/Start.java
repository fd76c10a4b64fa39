package uk.rowan.measures.forecast.smoothing;

import java.util.Arrays;
import uk.rowan.measures.forecast.Series;

/// The states before the first figure, where an estimate begins: heuristics of Hyndman et al. 2008,
/// 2.6.1, with the details of R's `forecast`, so that both reach the same optimum.
///
/// The season is held as the figures of the round before the first, latest first and without the
/// earliest, which follows from the others.
final class Start {

  private final double level;
  private final double slope;
  private final double[] season;

  private Start(double level, double slope, double[] season) {
    this.level = level;
    this.slope = slope;
    this.season = season;
  }

  static Start of(Series past, Shape shape) {
    var y = past.values();
    int period = shape.hasSeason() ? past.period() : 1;
    var season = new double[period - 1];
    if (shape.hasSeason()) {
      boolean multiplied = shape.season() == Shape.Season.MULTIPLIED;
      var seasonal = seasonal(y, period, multiplied);
      season = latestFirst(seasonal, period, multiplied);
      for (int t = 0; t < y.length; t++) {
        y[t] = multiplied ? y[t] / Math.max(seasonal[t], 0.01) : y[t] - seasonal[t];
      }
    }
    int count = Math.min(Math.max(10, 2 * period), y.length);
    if (!shape.hasTrend()) {
      double mean = Arrays.stream(y, 0, count).sum() / count;
      return new Start(mean, 0, season);
    }
    var line = Line.through(y, count);
    double level = line.intercept() - line.slope();
    double slope = line.slope();
    if (Math.abs(level + slope) < 1e-8) {
      level *= 1 + 1e-3;
      slope *= 1 - 1e-3;
    }
    return new Start(level, slope, season);
  }

  /// The parameters of a shape as one vector: the rates it uses, its level, its slope, its season.
  double[] vector(Rates rates, Shape shape) {
    var vector = new double[4 + 2 + season.length];
    int at = 0;
    vector[at++] = rates.level();
    if (shape.hasTrend()) {
      vector[at++] = rates.slope();
    }
    if (shape.hasSeason()) {
      vector[at++] = rates.season();
    }
    if (shape.isDamped()) {
      vector[at++] = rates.damping();
    }
    vector[at++] = level;
    if (shape.hasTrend()) {
      vector[at++] = slope;
    }
    System.arraycopy(season, 0, vector, at, season.length);
    return Arrays.copyOf(vector, at + season.length);
  }

  private static double[] latestFirst(double[] seasonal, int period, boolean multiplied) {
    var season = new double[period - 1];
    for (int i = 0; i < season.length; i++) {
      season[i] = seasonal[period - 1 - i];
      season[i] = multiplied ? Math.max(season[i], 0.01) : season[i];
    }
    double sum = Arrays.stream(season).sum();
    if (multiplied && sum > period) {
      double whole = sum + 0.01 * season.length;
      return Arrays.stream(season).map(figure -> figure / whole).toArray();
    }
    return season;
  }

  /// Three rounds are enough for averages; from fewer, one wave about a line is drawn.
  private static double[] seasonal(double[] y, int period, boolean multiplied) {
    if (y.length >= 3 * period) {
      return Seasons.of(y, period, multiplied);
    }
    var line = Wave.lineBeneath(y, period);
    var seasonal = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      double trend = line.intercept() + line.slope() * (t + 1);
      seasonal[t] = multiplied ? y[t] / trend : y[t] - trend;
    }
    return seasonal;
  }
}
