package uk.rowan.measures.forecast.arima;

/// The exact Gaussian likelihood of a stationary ARMA process, by the Kalman filter.
///
/// The covariance of the states changes by a matrix of rank 1 at each step, so the filter follows
/// two vectors in its place (Morf, Sidhu and Kailath 1974): a step costs a few operations for each
/// state, not their square. The mean and the variance of the errors are those of greatest
/// likelihood given the coefficients: the mean by filtering a series of ones beside the figures.
/// Not for several threads.
final class ExactLikelihood {

  private final double[] w;
  private final boolean constant;
  private double[] phi = {};
  private double[] state = {};
  private double[] ones = {};
  private double[] gain = {};
  private double[] change = {};
  private double mean;
  private double squares;

  ExactLikelihood(double[] w, boolean constant) {
    this.w = w;
    this.constant = constant;
  }

  /// Half the mean negative logarithm of the likelihood, twice, but for constants: what is least
  /// where the likelihood is greatest. Infinite where the process is not stationary.
  double lack(double[] autoregressive, double[] movingAverage) {
    int size = Math.max(autoregressive.length, movingAverage.length + 1);
    var column = Autocovariance.ofStates(autoregressive, movingAverage, size);
    if (column.length == 0 || !(column[0] > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    begin(autoregressive, column);
    return filter(column[0]);
  }

  /// Of the last call: the mean of the figures, 0 without a constant.
  double mean() {
    return mean;
  }

  /// Of the last call: the sum of the squared errors, each as a multiple of its standard deviation.
  double squares() {
    return squares;
  }

  /// Of the last call: the `horizon` figures expected next.
  double[] ahead(int horizon) {
    var now = new double[phi.length];
    for (int i = 0; i < now.length; i++) {
      now[i] = state[i] - mean * ones[i];
    }
    var ahead = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      ahead[h] = mean + now[0];
      double first = now[0];
      for (int i = 0; i < now.length; i++) {
        now[i] = phi[i] * first + (i + 1 < now.length ? now[i + 1] : 0);
      }
    }
    return ahead;
  }

  /// All vectors have one place more than there are states, which stays 0.
  private void begin(double[] autoregressive, double[] column) {
    int size = column.length;
    phi = new double[size];
    System.arraycopy(autoregressive, 0, phi, 0, autoregressive.length);
    state = new double[size + 1];
    ones = new double[size + 1];
    gain = new double[size + 1];
    for (int i = 0; i < size; i++) {
      gain[i] = phi[i] * column[0] + (i + 1 < size ? column[i + 1] : 0);
    }
    change = gain.clone();
  }

  private double filter(double variance) {
    var phi = this.phi;
    var state = this.state;
    var ones = this.ones;
    var gain = this.gain;
    var change = this.change;
    double one = constant ? 1 : 0;
    double f = variance;
    double m = -1 / f;
    double sum = 0;
    double both = 0;
    double sumOfOnes = 0;
    double product = 1;
    double logs = 0;
    for (double figure : w) {
      double first = state[0];
      double firstOne = ones[0];
      double second = change[0];
      double share = (figure - first) / f;
      double shareOne = (one - firstOne) / f;
      double back = second / f;
      double forth = m * second;
      sum += (figure - first) * share;
      both += (figure - first) * shareOne;
      sumOfOnes += (one - firstOne) * shareOne;
      product *= f;
      if (!(product > 1e-100 && product < 1e100)) {
        logs += Math.log(product);
        product = 1;
      }
      for (int i = 0; i < phi.length; i++) {
        double moved = phi[i] * second + change[i + 1];
        state[i] = phi[i] * first + state[i + 1] + gain[i] * share;
        ones[i] = phi[i] * firstOne + ones[i + 1] + gain[i] * shareOne;
        change[i] = moved - gain[i] * back;
        gain[i] += moved * forth;
      }
      double next = f + forth * second;
      m -= forth * forth / next;
      f = next;
    }
    mean = constant ? both / sumOfOnes : 0;
    squares = sum - both * mean;
    int n = w.length;
    return 0.5 * (Math.log(squares / n) + (logs + Math.log(product)) / n);
  }
}
