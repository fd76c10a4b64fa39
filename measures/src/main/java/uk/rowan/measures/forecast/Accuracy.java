package uk.rowan.measures.forecast;

/// How far forecasts were from what came: the two scale-free measures of the M-competitions.
public final class Accuracy {

  private Accuracy() {}

  /// The symmetric mean absolute percentage error, 0 to 200: the mean of 200 |y - f| / (|y| + |f|).
  /// A step where both are zero was forecast without error. Makridakis and Hibon 2000, appendix A.
  public static double smape(double[] came, double[] forecast) {
    sameLength(came, forecast);
    double sum = 0;
    for (int i = 0; i < came.length; i++) {
      double size = Math.abs(came[i]) + Math.abs(forecast[i]);
      sum += size == 0 ? 0 : 200 * Math.abs(came[i] - forecast[i]) / size;
    }
    return sum / came.length;
  }

  /// The mean absolute scaled error: the mean absolute error as a multiple of what repeating the
  /// last round of the seasons would have made within `past`. Hyndman and Koehler 2006.
  ///
  /// NaN where `past` is no longer than one round, or repeats itself without any error: then there
  /// is no scale.
  public static double mase(double[] came, double[] forecast, Series past) {
    sameLength(came, forecast);
    double scale = 0;
    int pairs = past.length() - past.period();
    for (int i = past.period(); i < past.length(); i++) {
      scale += Math.abs(past.at(i) - past.at(i - past.period()));
    }
    if (pairs <= 0 || scale == 0) {
      return Double.NaN;
    }
    double error = 0;
    for (int i = 0; i < came.length; i++) {
      error += Math.abs(came[i] - forecast[i]);
    }
    return error / came.length / (scale / pairs);
  }

  /// The share of what came that lies within the limits, both included.
  public static double coverage(double[] came, Forecast forecast) {
    long within = 0;
    for (int i = 0; i < came.length; i++) {
      var step = forecast.steps().get(i);
      within += step.lower() <= came[i] && came[i] <= step.upper() ? 1 : 0;
    }
    return (double) within / came.length;
  }

  private static void sameLength(double[] came, double[] forecast) {
    if (came.length == 0 || came.length != forecast.length) {
      throw new IllegalArgumentException(
          "%d figures came and %d were forecast".formatted(came.length, forecast.length));
    }
  }
}
