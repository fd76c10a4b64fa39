package uk.rowan.measures.forecast.arima;

/// How figures of a stationary ARMA process go with its states, for errors of variance 1.
final class Autocovariance {

  private Autocovariance() {}

  /// The first column of the covariance matrix of Harvey's states, `size` of them: state 0 is the
  /// figure itself, state i what is known of it i steps before (Harvey 1989, 3.3). Empty where the
  /// process is not stationary.
  static double[] ofStates(double[] phi, double[] theta, int size) {
    int p = phi.length;
    int q = theta.length;
    var pure = pure(phi, Math.max(p, size) + q + 1);
    if (pure.length == 0) {
      return pure;
    }
    var gamma = withErrors(pure, theta, p);
    var psi = weights(phi, theta, q + 1);
    var column = new double[size];
    column[0] = gamma[0];
    for (int i = 1; i < size; i++) {
      double sum = 0;
      for (int j = i + 1; j <= p; j++) {
        sum += phi[j - 1] * gamma[j - i];
      }
      for (int j = i; j <= q; j++) {
        sum += theta[j - 1] * psi[j - i];
      }
      column[i] = sum;
    }
    return column;
  }

  /// What an error leaves behind 0, 1, 2 … steps later.
  static double[] weights(double[] phi, double[] theta, int count) {
    var psi = new double[count];
    psi[0] = 1;
    for (int k = 1; k < count; k++) {
      double sum = k <= theta.length ? theta[k - 1] : 0;
      for (int j = 1; j <= Math.min(k, phi.length); j++) {
        sum += phi[j - 1] * psi[k - j];
      }
      psi[k] = sum;
    }
    return psi;
  }

  /// Autocovariances of the process without moving average, lags 0 to `count` - 1: down Levinson's
  /// recursion to the partial autocorrelations, and up again.
  private static double[] pure(double[] phi, int count) {
    int p = phi.length;
    var predictors = new double[p + 1][];
    predictors[p] = phi;
    double product = 1;
    for (int n = p; n > 0; n--) {
      double partial = predictors[n][n - 1];
      double left = 1 - partial * partial;
      if (!(left > 0)) {
        return new double[0];
      }
      product *= left;
      predictors[n - 1] = new double[n - 1];
      for (int i = 0; i < n - 1; i++) {
        predictors[n - 1][i] = (predictors[n][i] + partial * predictors[n][n - 2 - i]) / left;
      }
    }
    var gamma = new double[count];
    gamma[0] = 1 / product;
    double error = gamma[0];
    for (int k = 1; k < count; k++) {
      var predictor = predictors[Math.min(k - 1, p)];
      double sum = 0;
      for (int i = 0; i < predictor.length; i++) {
        sum += predictor[i] * gamma[k - 1 - i];
      }
      if (k <= p) {
        double partial = predictors[k][k - 1];
        sum += partial * error;
        error *= 1 - partial * partial;
      }
      gamma[k] = sum;
    }
    return gamma;
  }

  /// Autocovariances with the moving average, lags 0 to `last`.
  private static double[] withErrors(double[] pure, double[] theta, int last) {
    int q = theta.length;
    var products = new double[q + 1];
    for (int lag = 0; lag <= q; lag++) {
      double sum = lag == 0 ? 1 : theta[lag - 1];
      for (int i = 0; i + lag < q; i++) {
        sum += theta[i] * theta[i + lag];
      }
      products[lag] = sum;
    }
    var gamma = new double[last + 1];
    for (int k = 0; k <= last; k++) {
      double sum = products[0] * pure[k];
      for (int lag = 1; lag <= q; lag++) {
        if (products[lag] != 0) {
          sum += products[lag] * (pure[k + lag] + pure[Math.abs(k - lag)]);
        }
      }
      gamma[k] = sum;
    }
    return gamma;
  }
}
