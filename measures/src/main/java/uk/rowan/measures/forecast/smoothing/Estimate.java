package uk.rowan.measures.forecast.smoothing;

import uk.rowan.measures.forecast.Series;

/// One shape with its parameters of maximum likelihood, ready to look ahead.
final class Estimate {

  private static final int LONGEST_ROUND = 24;
  private static final int MOST_CALLS = 2000;

  private final Series past;
  private final Shape shape;
  private final Smoother smoother;
  private final double[] parameters;
  private final double criterion;

  private Estimate(Series past, Shape shape) {
    this.past = past;
    this.shape = shape;
    this.smoother = new Smoother(past, shape);
    var start = Start.of(past, shape).vector(Rates.start(shape, past.period()), shape);
    int n = past.length();
    if (start.length >= n - 1) {
      this.parameters = start;
      this.criterion = Double.POSITIVE_INFINITY;
      return;
    }
    this.parameters = NelderMead.minimise(smoother::lack, start, MOST_CALLS);
    int k = parameters.length + 1;
    this.criterion = smoother.lack(parameters) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
  }

  /// The shape with the least corrected information criterion; of equal ones the earlier.
  static Estimate best(Series past) {
    boolean seasonal =
        past.period() > 1 && past.period() <= LONGEST_ROUND && past.length() > past.period();
    Estimate best = new Estimate(past, Shape.LEVEL);
    for (var shape : Shape.fitting(seasonal, past.least() > 0)) {
      if (!shape.equals(Shape.LEVEL)) {
        var estimate = new Estimate(past, shape);
        best = estimate.criterion < best.criterion ? estimate : best;
      }
    }
    return best;
  }

  Outlook outlook() {
    double variance = smoother.squares() / (past.length() - parameters.length);
    return new Outlook(shape, Rates.of(shape, parameters), smoother, variance);
  }
}
