package uk.rowan.measures.forecast.arima;

import java.util.Arrays;

/// One order with its coefficients of greatest likelihood, on a series already differenced.
///
/// The search begins at the least sum of conditional squares. A model that is not stationary there,
/// or whose roots come within a hundredth of the unit circle, is refused: it would be another order
/// in disguise (Hyndman and Khandakar 2008, 3.2).
final class Fit {

  private static final double TOO_NEAR = 1.01;

  private final Order order;
  private final double centre;
  private final double[] figures;
  private final Coefficients coefficients;
  private final double[] vector;
  private final double criterion;

  private Fit(Order order, double[] w, boolean exact) {
    this.order = order;
    this.coefficients = new Coefficients(order);
    this.centre = order.constant() ? Arrays.stream(w).average().orElseThrow() : 0;
    this.figures = Arrays.stream(w).map(figure -> figure - centre).toArray();
    var conditional = new ConditionalSquares(figures, order);
    var start = Bfgs.minimise(v -> lack(conditional, v), new double[order.coefficients()]);
    if (exact && coefficients.areStationary(start)) {
      var likelihood = new ExactLikelihood(figures, order.constant());
      var free =
          Bfgs.minimise(v -> lack(likelihood, coefficients.bound(v)), coefficients.free(start));
      this.vector = coefficients.invertible(coefficients.bound(free));
      this.criterion = criterion(2 * lack(likelihood, vector) + 1 + Math.log(2 * Math.PI));
    } else {
      this.vector = start;
      this.criterion = exact ? Double.POSITIVE_INFINITY : criterion(2 * lack(conditional, start));
    }
  }

  /// By the exact likelihood.
  static Fit exact(Order order, double[] w) {
    return new Fit(order, w, true);
  }

  /// By conditional squares alone, whose criteria compare with one another only.
  static Fit conditional(Order order, double[] w) {
    return new Fit(order, w, false);
  }

  Order order() {
    return order;
  }

  /// Akaike's corrected criterion; infinite where the model is refused.
  double criterion() {
    return criterion;
  }

  /// What the differenced series is expected to be next.
  double[] ahead(int horizon) {
    var ahead = filtered().ahead(horizon);
    return Arrays.stream(ahead).map(figure -> figure + centre).toArray();
  }

  /// Standard deviations of the errors in forecasting the series itself, its differences undone:
  /// Box and Jenkins 1976, 5.1.
  double[] deviations(int horizon) {
    double variance = filtered().squares() / (figures.length - estimated());
    var polynomial = Differences.polynomial(order);
    var differences = Arrays.copyOfRange(polynomial, 1, polynomial.length);
    coefficients.take(vector);
    var whole = Polynomial.times(Polynomial.negated(coefficients.phi()), differences);
    var weights = Autocovariance.weights(Polynomial.negated(whole), coefficients.theta(), horizon);
    var deviations = new double[horizon];
    double sum = 0;
    for (int h = 0; h < horizon; h++) {
      sum += weights[h] * weights[h];
      deviations[h] = Math.sqrt(variance * sum);
    }
    return deviations;
  }

  private ExactLikelihood filtered() {
    var likelihood = new ExactLikelihood(figures, order.constant());
    lack(likelihood, vector);
    return likelihood;
  }

  private int estimated() {
    return order.coefficients() + (order.constant() ? 1 : 0);
  }

  private double criterion(double lackOfOne) {
    int n = figures.length;
    int k = estimated() + 1;
    boolean usable =
        Double.isFinite(lackOfOne) && n > k + 1 && coefficients.keepAway(TOO_NEAR, vector);
    return usable
        ? n * lackOfOne + 2 * k + 2.0 * k * (k + 1) / (n - k - 1)
        : Double.POSITIVE_INFINITY;
  }

  private double lack(ConditionalSquares conditional, double[] v) {
    coefficients.take(v);
    return 0.5 * Math.log(conditional.mean(coefficients.phi(), coefficients.theta()));
  }

  private double lack(ExactLikelihood likelihood, double[] v) {
    coefficients.take(v);
    return likelihood.lack(coefficients.phi(), coefficients.theta());
  }
}
