package uk.rowan.extracts.synthetic.truth;

import org.jspecify.annotations.Nullable;

/// The 95 % intervals of the contract, by formula.
final class Intervals {

  private static final double Z = 1.959964;
  private static final double TAIL = 0.025;

  /// From here on a count has Byar's limits, below it the exact ones.
  static final int BYAR_FROM = 10;

  record Interval(double lower, double upper) {

    Interval times(double factor) {
      return new Interval(lower * factor, upper * factor);
    }
  }

  private Intervals() {}

  static Interval ofCount(double count) {
    return count < BYAR_FROM ? exact((int) count) : byar(count);
  }

  /// x (1 - 1/9x - z/3√x)³ and (x+1) (1 - 1/9(x+1) + z/3√(x+1))³.
  private static Interval byar(double x) {
    double lower = 1 - 1 / (9 * x) - Z / (3 * Math.sqrt(x));
    double y = x + 1;
    double upper = 1 - 1 / (9 * y) + Z / (3 * Math.sqrt(y));
    return new Interval(x * lower * lower * lower, y * upper * upper * upper);
  }

  /// The means under which so many or more, and so many or fewer, are as rare as the tail.
  private static Interval exact(int x) {
    double lower = x == 0 ? 0 : meanWhere(x - 1, 1 - TAIL);
    return new Interval(lower, meanWhere(x, TAIL));
  }

  /// The mean of the Poisson distribution that gives `x` or fewer with this probability.
  private static double meanWhere(int x, double probability) {
    double low = 0;
    double high = 50;
    for (int halving = 0; halving < 200; halving++) {
      double middle = (low + high) / 2;
      if (poisson(x, middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double poisson(int x, double mean) {
    double term = StrictMath.exp(-mean);
    double sum = term;
    for (int i = 1; i <= x; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  }

  /// Wilson's score interval of a share, in per cent.
  static Interval wilson(double part, double whole) {
    double share = part / whole;
    double middle = 2 * part + Z * Z;
    double spread = Z * Math.sqrt(Z * Z + 4 * part * (1 - share));
    double twice = 2 * (whole + Z * Z);
    return new Interval(
            Math.max(0, (middle - spread) / twice), Math.min(1, (middle + spread) / twice))
        .times(100);
  }

  /// Of the change from `before` to `now`, in per cent; none when either is nothing.
  static @Nullable Interval change(double before, double now) {
    if (before == 0 || now == 0) {
      return null;
    }
    double ratio = now / before;
    double factor = StrictMath.exp(Z * Math.sqrt(1 / now + 1 / before));
    return new Interval(100 * (ratio / factor - 1), 100 * (ratio * factor - 1));
  }

  /// Of a share over one that is fixed: the variance of the logarithm is 1/part - 1/whole.
  static @Nullable Interval ratio(double part, double whole, double fixed) {
    if (part == 0) {
      return null;
    }
    double ratio = part / whole / fixed;
    double factor = StrictMath.exp(Z * Math.sqrt(1 / part - 1 / whole));
    return new Interval(ratio / factor, ratio * factor);
  }
}
