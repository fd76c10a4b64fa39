package uk.rowan.measures.forecast.smoothing;

import java.util.ArrayList;
import java.util.List;

/// Which states a model of exponential smoothing has, and how errors enter it: the taxonomy of
/// Hyndman et al. 2008, table 2.1, without multiplied trends, whose long forecasts run away.
record Shape(boolean relativeErrors, Trend trend, Season season) {

  enum Trend {
    NONE,
    ADDED,
    DAMPED
  }

  enum Season {
    NONE,
    ADDED,
    MULTIPLIED
  }

  /// One level and nothing else.
  static final Shape LEVEL = new Shape(false, Trend.NONE, Season.NONE);

  /// The shapes a series may have. A multiplied season with absolute errors is unstable (Hyndman et
  /// al. 2008, 4.3), and relative errors make sense above zero alone.
  static List<Shape> fitting(boolean seasonal, boolean positive) {
    var shapes = new ArrayList<Shape>();
    for (boolean relative : positive ? new boolean[] {false, true} : new boolean[] {false}) {
      for (var trend : List.of(Trend.NONE, Trend.DAMPED, Trend.ADDED)) {
        shapes.add(new Shape(relative, trend, Season.NONE));
        if (seasonal) {
          shapes.add(new Shape(relative, trend, Season.ADDED));
          if (relative) {
            shapes.add(new Shape(true, trend, Season.MULTIPLIED));
          }
        }
      }
    }
    return shapes;
  }

  boolean hasTrend() {
    return trend != Trend.NONE;
  }

  boolean isDamped() {
    return trend == Trend.DAMPED;
  }

  boolean hasSeason() {
    return season != Season.NONE;
  }

  /// In the usual notation, as `ETS(M,Ad,N)`.
  String words() {
    var middle =
        switch (trend) {
          case NONE -> "N";
          case ADDED -> "A";
          case DAMPED -> "Ad";
        };
    var last =
        switch (season) {
          case NONE -> "N";
          case ADDED -> "A";
          case MULTIPLIED -> "M";
        };
    return "ETS(%s,%s,%s)".formatted(relativeErrors ? "M" : "A", middle, last);
  }
}
