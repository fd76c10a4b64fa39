package uk.rowan.measures.forecast.smoothing;

import uk.rowan.measures.forecast.Series;

/// Runs one shape through a series and keeps where it ended. The inner loop of every estimate.
///
/// The state `path` is the level with the damped slope already added: what the next figure would be
/// without a season. Kept so, each step waits for one subtraction and one multiplication only. Not
/// for several threads.
final class Smoother {

  private static final double NOTHING = 1e-10;
  private static final double HUGE = 1e10;

  private final double[] y;
  private final Shape shape;
  private final int period;
  private final double[] season;
  private double path;
  private double drift;
  private double squares;
  private double logs;
  private double product;

  Smoother(Series past, Shape shape) {
    this.y = past.values();
    this.shape = shape;
    this.period = past.period();
    this.season = new double[shape.hasSeason() ? period : 0];
  }

  /// Twice the negative logarithm of the likelihood, but for a constant: Hyndman et al. 2008, 5.1.
  /// Infinite where the parameters are not allowed.
  double lack(double[] parameters) {
    if (!run(parameters)) {
      return Double.POSITIVE_INFINITY;
    }
    double lack = y.length * Math.log(squares) + (shape.relativeErrors() ? 2 * logs : 0);
    return Double.isNaN(lack) ? Double.POSITIVE_INFINITY : Math.max(lack, -1e10);
  }

  /// The mean squared error of one step. Infinite where the parameters are not allowed.
  double meanSquare(double[] parameters) {
    return run(parameters) ? squares / y.length : Double.POSITIVE_INFINITY;
  }

  /// Of the last run: the sum of squared errors, relative ones where the shape has these.
  double squares() {
    return squares;
  }

  /// After the last figure: the level with the damped slope added.
  double path() {
    return path;
  }

  /// After the last figure: the damped slope, which [#path()] contains.
  double drift() {
    return drift;
  }

  /// What the season does to the step `ahead` of the last figure, from 1 on.
  double season(int ahead) {
    return season[(y.length + ahead - 1) % period];
  }

  /// Answers whether the parameters are allowed; if not, nothing ran.
  private boolean run(double[] parameters) {
    var rates = Rates.of(shape, parameters);
    if (!rates.areAllowed(shape, period) || !takeStates(rates, parameters)) {
      return false;
    }
    double level = rates.level() + rates.damping() * rates.slope();
    double slope = rates.damping() * rates.slope();
    logs = 0;
    product = 1;
    switch (shape.season()) {
      case NONE -> withoutSeason(level, slope, rates.damping());
      case ADDED -> withSeasonAdded(level, slope, rates.damping(), rates.season());
      case MULTIPLIED -> withSeasonMultiplied(level, slope, rates.damping(), rates.season());
    }
    return true;
  }

  private boolean takeStates(Rates rates, double[] parameters) {
    int at = parameters.length - Math.max(0, season.length - 1) - (shape.hasTrend() ? 2 : 1);
    double level = parameters[at++];
    drift = shape.hasTrend() ? rates.damping() * parameters[at++] : 0;
    path = level + drift;
    if (season.length == 0) {
      return true;
    }
    boolean multiplied = shape.season() == Shape.Season.MULTIPLIED;
    double first = multiplied ? period : 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < period; i++) {
      double figure = parameters[at + period - 1 - i];
      season[i] = figure;
      first -= figure;
      least = Math.min(least, figure);
    }
    season[0] = first;
    return !multiplied || Math.min(least, first) >= 0;
  }

  private void withoutSeason(double level, double slope, double damping) {
    double path = this.path;
    double drift = this.drift;
    double squares = 0;
    for (double figure : y) {
      double error = figure - path;
      squares += square(error, path);
      drift *= damping;
      path = path + drift + level * error;
      drift += slope * error;
    }
    ended(path, drift, squares);
  }

  private void withSeasonAdded(double level, double slope, double damping, double rate) {
    double path = this.path;
    double drift = this.drift;
    double squares = 0;
    for (int t = 0, j = 0; t < y.length; t++) {
      double figure = season[j];
      double error = y[t] - figure - path;
      squares += square(error, path + figure);
      drift *= damping;
      path = path + drift + level * error;
      drift += slope * error;
      season[j] = figure + rate * error;
      j = j + 1 == period ? 0 : j + 1;
    }
    ended(path, drift, squares);
  }

  private void withSeasonMultiplied(double level, double slope, double damping, double rate) {
    double path = this.path;
    double drift = this.drift;
    double squares = 0;
    for (int t = 0, j = 0; t < y.length; t++) {
      double figure = season[j];
      double expected = path * figure;
      double error = (Math.abs(figure) < NOTHING ? HUGE : y[t] / figure) - path;
      squares += square(y[t] - expected, expected);
      season[j] = figure + rate * ((Math.abs(path) < NOTHING ? HUGE : y[t] / path) - figure);
      drift *= damping;
      path = path + drift + level * error;
      drift += slope * error;
      j = j + 1 == period ? 0 : j + 1;
    }
    ended(path, drift, squares);
  }

  private void ended(double path, double drift, double squares) {
    this.path = path;
    this.drift = drift;
    this.squares = squares;
    logs += Math.log(product);
  }

  /// The square of an error; of a relative one, what it is relative to joins the product whose
  /// logarithm the likelihood needs.
  private double square(double error, double expected) {
    if (!shape.relativeErrors()) {
      return error * error;
    }
    product *= Math.abs(expected);
    if (!(product > 1e-100 && product < 1e100)) {
      logs += Math.log(product);
      product = 1;
    }
    double relative = error / (Math.abs(expected) < NOTHING ? expected + NOTHING : expected);
    return relative * relative;
  }
}
