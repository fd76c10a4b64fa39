package uk.rowan.measures.forecast;

/// A way to say what comes next in a series.
///
/// An implementation depends on what it is given and on nothing else: the same series gives the
/// same forecast, bit by bit, and may be asked for by many threads at once.
public interface Forecaster {

  /// The method's name, as it is written in a table.
  String name();

  /// What comes in the `horizon` steps after the series, each with an interval that holds what will
  /// come with a probability of `level`, such as 0.95.
  ///
  /// Throws [IllegalArgumentException] when the series is shorter than the method needs, `horizon`
  /// is not positive, or `level` is not between 0 and 1.
  Forecast forecast(Series past, int horizon, double level);
}
