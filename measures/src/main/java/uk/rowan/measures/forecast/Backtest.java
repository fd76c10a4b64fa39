package uk.rowan.measures.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a forecaster would have said at each of the last origins of a series, beside what came: a
/// rolling origin (Tashman 2000). Every origin is forecast from the figures before it alone.
public record Backtest(List<Origin> origins) {

  /// One origin: how many figures were known, what was said, and what came.
  public record Origin(int known, Forecast said, List<Double> came) {

    public Origin {
      came = List.copyOf(came);
    }
  }

  public Backtest {
    origins = List.copyOf(origins);
  }

  /// Forecasts `horizon` steps from each of the last `count` origins whose whole horizon is known,
  /// one step apart, oldest first. Refuses a series that leaves fewer than one figure to begin
  /// with.
  public static Backtest of(
      Forecaster forecaster, Series series, int count, int horizon, double level) {
    int first = series.length() - horizon - count + 1;
    if (count < 1 || horizon < 1 || first < 1) {
      throw new IllegalArgumentException(
          "%d figures do not hold %d origins of %d steps"
              .formatted(series.length(), count, horizon));
    }
    var origins = new ArrayList<Origin>(count);
    for (int known = first; known < first + count; known++) {
      var came = new ArrayList<Double>(horizon);
      for (int h = 0; h < horizon; h++) {
        came.add(series.at(known + h));
      }
      origins.add(
          new Origin(known, forecaster.forecast(series.first(known), horizon, level), came));
    }
    return new Backtest(origins);
  }

  /// The mean over the origins of [Accuracy#smape(double[], double[])].
  public double smape() {
    return origins.stream()
        .collect(
            Collectors.averagingDouble(
                origin -> Accuracy.smape(figures(origin.came()), origin.said().means())));
  }

  /// The share of what came that lies within the limits.
  public double coverage() {
    return origins.stream()
        .collect(
            Collectors.averagingDouble(
                origin -> Accuracy.coverage(figures(origin.came()), origin.said())));
  }

  private static double[] figures(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
