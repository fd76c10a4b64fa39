package uk.rowan.measures;

import java.util.function.DoubleUnaryOperator;

/// From `lower` to `upper`, both included; [#UNBOUNDED] where nothing narrows it.
public record Interval(double lower, double upper) {

  /// Nothing is known about where the truth lies. It excludes nothing, so no claim rests on it.
  public static final Interval UNBOUNDED =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "an interval runs upwards, not from " + lower + " to " + upper);
    }
  }

  /// Whether both ends are numbers that can be shown.
  public boolean isBounded() {
    return Double.isFinite(lower) && Double.isFinite(upper);
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  public double width() {
    return upper - lower;
  }

  public Interval times(double factor) {
    return factor >= 0
        ? new Interval(lower * factor, upper * factor)
        : new Interval(upper * factor, lower * factor);
  }

  /// Both ends through a function that never falls.
  Interval through(DoubleUnaryOperator rising) {
    return new Interval(rising.applyAsDouble(lower), rising.applyAsDouble(upper));
  }
}
