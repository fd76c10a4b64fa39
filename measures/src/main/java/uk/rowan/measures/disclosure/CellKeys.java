package uk.rowan.measures.disclosure;

import java.util.stream.LongStream;

/// Small noise instead of hidden cells, for when people may filter tables as they like: every
/// record has a random key for life, the keys of the records in a cell add up to the cell's key,
/// and that decides by how much its count is off. The same records always show the same count,
/// however they were asked for, so that asking again averages nothing out.
///
/// Fraser and Wooton, Joint UNECE/Eurostat work session on confidentiality (2005); the noise has
/// the largest entropy for its variance, Marley and Leaver, 58th World Statistical Congress (2011).
public final class CellKeys {

  private static final int BITS = 32;
  private static final long MASK = (1L << BITS) - 1;

  /// How often a bound of the noise's shape is halved: to the last digit.
  private static final int HALVINGS = 80;

  private static final double STEEPEST = 20;

  private final int most;
  private final int neverUpTo;
  private final double[][] cumulative;

  private CellKeys(int most, int neverUpTo, double[][] cumulative) {
    this.most = most;
    this.neverUpTo = neverUpTo;
    this.cumulative = cumulative;
  }

  /// Noise of at most `most` either way and of this variance, under which no count from 1 up to
  /// `neverUpTo` is ever shown. Refused where so small a variance cannot keep small counts right on
  /// average.
  public static CellKeys of(int most, double variance, int neverUpTo) {
    if (most < 1 || neverUpTo < 0 || !(variance > 0)) {
      throw new IllegalArgumentException("noise needs a reach, a variance and a lowest count");
    }
    var cumulative = new double[most + neverUpTo + 2][];
    for (int count = 1; count < cumulative.length; count++) {
      cumulative[count] = summed(shape(count, most, variance, neverUpTo));
    }
    return new CellKeys(most, neverUpTo, cumulative);
  }

  /// The key of a cell from those of its records.
  public static long cellKey(LongStream recordKeys) {
    return recordKeys.sum() & MASK;
  }

  /// The count as it is shown. A true zero stays zero.
  public long perturbed(long count, long cellKey) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is zero or more, not " + count);
    }
    if (count == 0) {
      return 0;
    }
    double drawn = (cellKey & MASK) / (double) (MASK + 1);
    var sums = cumulative[(int) Math.min(count, cumulative.length - 1)];
    int at = 0;
    while (sums[at] <= drawn) {
      at++;
    }
    return count + at - most;
  }

  /// The lowest count above zero that is ever shown.
  public int lowest() {
    return neverUpTo + 1;
  }

  /// The probability of being off by -most to +most at a count: proportional to exp(a d + b d^2)
  /// where allowed, with a for a mean of zero and b for the variance.
  static double[] shape(int count, int most, double variance, int neverUpTo) {
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int i = 0; i < HALVINGS; i++) {
      double b = (low + high) / 2;
      if (moment(unbiased(b, count, most, neverUpTo), 2) < variance) {
        low = b;
      } else {
        high = b;
      }
    }
    var shape = unbiased((low + high) / 2, count, most, neverUpTo);
    if (Math.abs(moment(shape, 1)) > 1e-6 || Math.abs(moment(shape, 2) - variance) > 1e-6) {
      throw new IllegalArgumentException(
          "no noise of variance %s keeps counts of %d right on average".formatted(variance, count));
    }
    return shape;
  }

  private static double[] unbiased(double b, int count, int most, int neverUpTo) {
    double low = -STEEPEST * most;
    double high = STEEPEST * most;
    for (int i = 0; i < HALVINGS; i++) {
      double a = (low + high) / 2;
      if (moment(weights(a, b, count, most, neverUpTo), 1) < 0) {
        low = a;
      } else {
        high = a;
      }
    }
    return weights((low + high) / 2, b, count, most, neverUpTo);
  }

  private static double[] weights(double a, double b, int count, int most, int neverUpTo) {
    var weights = new double[2 * most + 1];
    double highest = Double.NEGATIVE_INFINITY;
    for (int d = -most; d <= most; d++) {
      boolean allowed = count + d == 0 || count + d > neverUpTo;
      weights[d + most] = allowed ? a * d + b * d * d : Double.NEGATIVE_INFINITY;
      highest = Math.max(highest, weights[d + most]);
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(weights[i] - highest);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  static double moment(double[] shape, int power) {
    int most = shape.length / 2;
    double moment = 0;
    for (int i = 0; i < shape.length; i++) {
      moment += shape[i] * Math.pow(i - most, power);
    }
    return moment;
  }

  private static double[] summed(double[] shape) {
    var sums = new double[shape.length];
    double sum = 0;
    for (int i = 0; i < shape.length; i++) {
      sum += shape[i];
      sums[i] = sum;
    }
    sums[shape.length - 1] = 1;
    return sums;
  }
}
