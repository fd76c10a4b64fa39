package uk.rowan.measures.forecast;

/// Limits of a count that is Poisson, or negative binomial where it varies more than that.
final class CountInterval {

  private CountInterval() {}

  /// The narrowest whole limits outside which lies at most (1 - `level`) / 2 at either end. A
  /// variance not above the mean counts as Poisson.
  static Forecast.Step around(double mean, double variance, double level) {
    if (mean <= 0) {
      return new Forecast.Step(0, 0, 0);
    }
    double tail = (1 - level) / 2;
    double size = variance > mean * 1.0001 ? mean * mean / (variance - mean) : Double.NaN;
    double logZero = Double.isNaN(size) ? -mean : size * Math.log(size / (size + mean));
    double probability = Math.exp(logZero);
    if (probability == 0) {
      return wide(mean, Math.max(mean, variance), tail);
    }
    double below = 0;
    double lower = -1;
    int count = 0;
    while (true) {
      double upTo = below + probability;
      lower = lower < 0 && upTo > tail ? count : lower;
      if (upTo >= 1 - tail - 1e-12) {
        return new Forecast.Step(mean, lower, count);
      }
      below = upTo;
      count++;
      probability *=
          Double.isNaN(size) ? mean / count : (count - 1 + size) / count * mean / (mean + size);
    }
  }

  /// A count so large that it is normal.
  private static Forecast.Step wide(double mean, double variance, double tail) {
    double half = NormalQuantile.of(1 - tail) * Math.sqrt(variance);
    return new Forecast.Step(mean, Math.max(0, Math.floor(mean - half)), Math.ceil(mean + half));
  }
}
