package uk.rowan.measures;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;

/// The formulas once more, in thirty digits and by other roads: what the library is held against.
public final class Precise {

  public static final MathContext DIGITS = new MathContext(30);

  /// The standard normal deviate that 2.5 % lie above.
  public static final BigDecimal Z = new BigDecimal("1.959963984540054235524594430520551");

  private Precise() {}

  public static BigDecimal of(double value) {
    return new BigDecimal(value);
  }

  /// Byar's limits: the lower for x with z negative, the upper for x + 1 with z positive.
  public static BigDecimal byar(BigDecimal x, BigDecimal z) {
    var nine = x.multiply(of(9));
    var root = x.sqrt(DIGITS).multiply(of(3));
    var inner = ONE.subtract(ONE.divide(nine, DIGITS)).add(z.divide(root, DIGITS));
    return x.multiply(inner.pow(3, DIGITS), DIGITS);
  }

  /// Wilson's limit as the root of n(p - q)^2 = z^2 q(1 - q), q the limit wanted.
  public static BigDecimal wilson(BigDecimal x, BigDecimal n, boolean upper) {
    var z2 = Z.multiply(Z, DIGITS);
    var p = x.divide(n, DIGITS);
    var a = n.add(z2);
    var b = n.multiply(p).multiply(TWO).add(z2).negate();
    var c = n.multiply(p).multiply(p);
    var root = b.multiply(b).subtract(a.multiply(c).multiply(of(4))).max(ZERO).sqrt(DIGITS);
    var top = upper ? b.negate().add(root) : b.negate().subtract(root);
    return top.divide(a.multiply(TWO), DIGITS);
  }

  /// e^x from its series, after halving x until it is small.
  public static BigDecimal exp(BigDecimal x) {
    int halvings = 0;
    var small = x;
    while (small.abs().compareTo(new BigDecimal("0.1")) > 0) {
      small = small.divide(TWO, DIGITS);
      halvings++;
    }
    var term = ONE;
    var sum = ONE;
    for (int k = 1; term.signum() != 0 && term.abs().compareTo(new BigDecimal("1e-32")) > 0; k++) {
      term = term.multiply(small, DIGITS).divide(of(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /// The mean under which `x` or fewer (or, for the lower limit, `x` or more) happen with just the
  /// probability `tail`: by halving, on the Poisson probabilities themselves.
  public static BigDecimal poissonLimit(int x, BigDecimal tail, boolean upper) {
    if (!upper && x == 0) {
      return ZERO;
    }
    int last = upper ? x : x - 1;
    var target = upper ? tail : ONE.subtract(tail);
    var low = ZERO;
    var high = of(60);
    for (int i = 0; i < 90; i++) {
      var middle = low.add(high).divide(TWO, DIGITS);
      if (atMost(last, middle).compareTo(target) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static BigDecimal atMost(int x, BigDecimal mean) {
    var term = exp(mean.negate());
    var sum = term;
    for (int k = 1; k <= x; k++) {
      term = term.multiply(mean, DIGITS).divide(of(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  /// Whether the value lies within a millionth of the precise one, of its size or, near zero, of 1.
  public static boolean agrees(double value, BigDecimal precise) {
    double wanted = precise.doubleValue();
    return Math.abs(value - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
  }
}
