package uk.rowan.measures.forecast.smoothing;

import uk.rowan.measures.forecast.Forecast;

/// Means and variances of what comes after a smoother's last step: Hyndman et al. 2008, chapter 6.
///
/// `variance` is that of one error.
record Outlook(Shape shape, Rates rates, Smoother smoother, double variance) {

  Forecast forecast(int horizon, double level, int period) {
    var means = new double[horizon];
    var deviations = new double[horizon];
    if (shape.season() == Shape.Season.MULTIPLIED) {
      multiplied(means, deviations, period);
    } else {
      linear(means, deviations, period);
    }
    return Forecast.normal(shape.words(), level, means, deviations);
  }

  /// The classes 1 and 2 of the book: linear states, absolute (6.2) or relative errors (6.3).
  private void linear(double[] means, double[] deviations, int period) {
    int horizon = means.length;
    var echoes = new double[horizon];
    double path = smoother.path();
    double drift = smoother.drift();
    double pull = 1;
    double reach = rates.damping();
    for (int i = 0; i < horizon; i++) {
      means[i] = path + (shape.hasSeason() ? smoother.season(i + 1) : 0);
      drift *= rates.damping();
      path += drift;
      // What an error leaves behind i + 1 steps later.
      echoes[i] = rates.level() + rates.slope() * reach;
      if (shape.hasSeason() && (i + 1) % period == 0) {
        echoes[i] += rates.season();
      }
      pull *= rates.damping();
      reach += pull * rates.damping();
    }
    if (shape.relativeErrors()) {
      relative(means, deviations, echoes);
      return;
    }
    double sum = 1;
    for (int i = 0; i < horizon; i++) {
      deviations[i] = Math.sqrt(variance * sum);
      sum += echoes[i] * echoes[i];
    }
  }

  private void relative(double[] means, double[] deviations, double[] echoes) {
    var squares = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      for (int j = 0; j < i; j++) {
        sum += echoes[j] * echoes[j] * squares[i - 1 - j];
      }
      squares[i] = means[i] * means[i] + variance * sum;
      deviations[i] = Math.sqrt((1 + variance) * squares[i] - means[i] * means[i]);
    }
  }

  /// Class 3 of the book (6.4), by another way: for each step ahead, the level and slope times the
  /// season's figure for that step is a pair of states of its own, whose first two moments follow
  /// exactly. The season's figure takes part in the errors a whole number of rounds before the
  /// step.
  private void multiplied(double[] means, double[] deviations, int period) {
    for (int i = 0; i < means.length; i++) {
      var moments =
          new Moments(rates, variance, smoother.path() - smoother.drift(), smoother.drift());
      for (int t = 1; t <= i; t++) {
        moments.step((i + 1 - t) % period == 0 ? rates.season() : 0);
      }
      double figure = smoother.season(i + 1);
      means[i] = figure * moments.mean();
      double square = figure * figure * moments.square();
      deviations[i] = Math.sqrt(Math.max(0, (1 + variance) * square - means[i] * means[i]));
    }
  }
}
