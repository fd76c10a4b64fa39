package uk.rowan.measures.forecast;

import java.util.Arrays;

/// Figures at equal steps of time, oldest first, without gaps.
///
/// A step for which nothing is known has no place here: whoever has a gap decides first whether to
/// begin after it or to fill it, and says so. Zero is a figure like any other.
public final class Series {

  private final double[] values;
  private final int period;

  /// Takes figures of which `period` make one round of the seasons: 12 for months, 4 for quarters,
  /// 1 where there is no season. Refuses an empty series and figures that are not finite.
  public Series(double[] values, int period) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a series has at least one figure");
    }
    if (period < 1) {
      throw new IllegalArgumentException(
          "a round of the seasons has at least 1 step, not " + period);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("figure %d of a series is %s".formatted(i, values[i]));
      }
    }
    this.values = values.clone();
    this.period = period;
  }

  /// How many figures there are.
  public int length() {
    return values.length;
  }

  /// How many steps make one round of the seasons; 1 where there is no season.
  public int period() {
    return period;
  }

  /// The figure `index` steps after the oldest.
  public double at(int index) {
    return values[index];
  }

  /// The figures, oldest first; the caller's own copy.
  public double[] values() {
    return values.clone();
  }

  /// The oldest `count` figures.
  public Series first(int count) {
    return new Series(Arrays.copyOf(values, count), period);
  }

  /// The figures from `index` on.
  public Series from(int index) {
    return new Series(Arrays.copyOfRange(values, index, values.length), period);
  }

  /// The same figures, each times `factor`.
  public Series times(double factor) {
    return new Series(Arrays.stream(values).map(value -> value * factor).toArray(), period);
  }

  /// Whether all figures are the same, but for rounding: at most 1.5e-8 apart, relative to the
  /// first.
  public boolean isConstant() {
    double apart = 0;
    for (double value : values) {
      apart += Math.abs(value - values[0]);
    }
    double most = 1.5e-8 * values.length;
    return apart <= most * (Math.abs(values[0]) > 1.5e-8 ? Math.abs(values[0]) : 1);
  }

  /// The smallest figure.
  public double least() {
    return Arrays.stream(values).min().orElseThrow();
  }
}
