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

  /// How much more than the other this one is: the distances of each to its limits, joined as Zou
  /// and Donner, Statistics in Medicine 27 (2008) 1693-1702, join them. Both must be independent.
  public Estimate minus(Estimate other) {
    double difference = value - other.value;
    double down = Math.hypot(value - interval.lower(), other.interval.upper() - other.value);
    double up = Math.hypot(interval.upper() - value, other.value - other.interval.lower());
    return new Estimate(
        difference, new Interval(difference - down, difference + up), Method.DIFFERENCE);
  }
}
