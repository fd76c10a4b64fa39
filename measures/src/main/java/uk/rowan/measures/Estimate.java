package uk.rowan.measures;

/// A figure and how far to trust it. The interval is in the figure's own unit.
public record Estimate(double value, Interval interval, Method method) {

  public Estimate {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a figure is a number, not " + value);
    }
  }

  /// A figure that has no interval.
  public static Estimate exact(double value) {
    return new Estimate(value, Interval.UNBOUNDED, Method.NONE);
  }

  /// The same in another unit, as a thousand times as much.
  public Estimate times(double factor) {
    return new Estimate(value * factor, interval.times(factor), method);
  }
}
