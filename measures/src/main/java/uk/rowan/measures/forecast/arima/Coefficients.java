package uk.rowan.measures.forecast.arima;

import java.util.Arrays;

/// The coefficients of an order as one vector, p then q then P then Q of them, multiplied out into
/// the two polynomials a likelihood works with. Keeps its arrays from call to call; not for several
/// threads.
final class Coefficients {

  private final Order order;
  private final double[] phi;
  private final double[] theta;

  Coefficients(Order order) {
    this.order = order;
    this.phi = new double[order.p() + order.largeP() * order.period()];
    this.theta = new double[order.q() + order.largeQ() * order.period()];
  }

  /// Takes a vector; [#phi()] and [#theta()] are its polynomials until the next one.
  Coefficients take(double[] vector) {
    int errors = order.p();
    int rounds = errors + order.q();
    int roundErrors = rounds + order.largeP();
    multiply(vector, 0, order.p(), rounds, order.largeP(), -1, phi);
    multiply(vector, errors, order.q(), roundErrors, order.largeQ(), 1, theta);
    return this;
  }

  /// `1 - phi[0] B - …`, steps and rounds multiplied out.
  double[] phi() {
    return phi;
  }

  /// `1 + theta[0] B + …`, steps and rounds multiplied out.
  double[] theta() {
    return theta;
  }

  /// The vector that a search without bounds may move in: for the autoregressive parts, what turns
  /// into partial autocorrelations by the hyperbolic tangent (Jones 1980). Moving averages are
  /// reflected to invertible ones.
  double[] free(double[] vector) {
    var free = invertible(vector);
    int rounds = order.p() + order.q();
    loosen(free, 0, order.p());
    loosen(free, rounds, rounds + order.largeP());
    return free;
  }

  /// The way back from [#free(double[])].
  double[] bound(double[] free) {
    var vector = free.clone();
    int rounds = order.p() + order.q();
    tighten(vector, 0, order.p());
    tighten(vector, rounds, rounds + order.largeP());
    return vector;
  }

  /// The same process with invertible moving averages.
  double[] invertible(double[] vector) {
    var copy = vector.clone();
    int roundErrors = order.p() + order.q() + order.largeP();
    put(Polynomial.invertible(errors(vector)), copy, order.p());
    put(Polynomial.invertible(roundErrors(vector)), copy, roundErrors);
    return copy;
  }

  boolean areStationary(double[] vector) {
    return Polynomial.hasRootsBeyond(1, steps(vector))
        && Polynomial.hasRootsBeyond(1, rounds(vector));
  }

  /// Whether every root, counted in single steps, lies at least `radius` from zero.
  boolean keepAway(double radius, double[] vector) {
    double round = Math.pow(radius, order.period());
    return Polynomial.hasRootsBeyond(radius, steps(vector))
        && Polynomial.hasRootsBeyond(round, rounds(vector))
        && Polynomial.hasRootsBeyond(radius, Polynomial.negated(errors(vector)))
        && Polynomial.hasRootsBeyond(round, Polynomial.negated(roundErrors(vector)));
  }

  private void multiply(
      double[] vector, int at, int count, int roundsAt, int rounds, double sign, double[] into) {
    Arrays.fill(into, 0);
    System.arraycopy(vector, at, into, 0, count);
    for (int j = 0; j < rounds; j++) {
      double round = vector[roundsAt + j];
      int place = (j + 1) * order.period() - 1;
      into[place] += round;
      for (int i = 0; i < count; i++) {
        into[place + i + 1] += sign * vector[at + i] * round;
      }
    }
  }

  private static void loosen(double[] vector, int from, int until) {
    var partial = Polynomial.toPartial(Arrays.copyOfRange(vector, from, until));
    for (int i = from; i < until; i++) {
      double k = partial[i - from];
      vector[i] = 0.5 * Math.log((1 + k) / (1 - k));
    }
  }

  private static void tighten(double[] vector, int from, int until) {
    if (from == until) {
      return;
    }
    var partial = new double[until - from];
    for (int i = from; i < until; i++) {
      partial[i - from] = Math.tanh(vector[i]);
    }
    put(Polynomial.fromPartial(partial), vector, from);
  }

  private static void put(double[] part, double[] into, int at) {
    System.arraycopy(part, 0, into, at, part.length);
  }

  private double[] steps(double[] vector) {
    return Arrays.copyOfRange(vector, 0, order.p());
  }

  private double[] errors(double[] vector) {
    return Arrays.copyOfRange(vector, order.p(), order.p() + order.q());
  }

  private double[] rounds(double[] vector) {
    int at = order.p() + order.q();
    return Arrays.copyOfRange(vector, at, at + order.largeP());
  }

  private double[] roundErrors(double[] vector) {
    int at = order.p() + order.q() + order.largeP();
    return Arrays.copyOfRange(vector, at, at + order.largeQ());
  }
}
