package uk.rowan.measures;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// How often something happened. Shares of an event are allowed: a referral by two agencies counts
/// half for each.
public record Count(double events) {

  /// From here on Byar's approximation is right to 0.2 %; below it the exact limits are used.
  private static final double BYAR_FROM = 10;

  public Count {
    if (!(events >= 0) || Double.isInfinite(events)) {
      throw new IllegalArgumentException("a count is zero or more, not " + events);
    }
  }

  /// The count with the 95 % limits of what it might as well have been by chance.
  public Estimate estimate() {
    return estimate(Confidence.OF_95);
  }

  public Estimate estimate(Confidence confidence) {
    return new Estimate(events, limits(confidence), method());
  }

  /// The change since an earlier count, in per cent; see [Change].
  public Measured<Change> since(Count before) {
    return Change.between(before, this);
  }

  Method method() {
    return events < BYAR_FROM ? Method.EXACT : Method.BYAR;
  }

  Interval limits(Confidence confidence) {
    return events < BYAR_FROM ? exact(confidence) : byar(confidence);
  }

  /// The means of the Poisson distributions under which so many or more, and so many or fewer, have
  /// just the tail's probability. Garwood, Biometrika 28 (1936) 437-442, by way of the gamma
  /// distribution.
  private Interval exact(Confidence confidence) {
    double lower =
        events == 0
            ? 0
            : GammaDistribution.of(events, 1).inverseCumulativeProbability(confidence.tail());
    double upper =
        GammaDistribution.of(events + 1, 1).inverseSurvivalProbability(confidence.tail());
    return new Interval(lower, upper);
  }

  /// Breslow and Day, Statistical Methods in Cancer Research II (1987) 69; recommended in Public
  /// Health England, Technical Guide: Confidence Intervals (2018).
  private Interval byar(Confidence confidence) {
    double z = confidence.z();
    double more = events + 1;
    return new Interval(
        events * cube(1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))),
        more * cube(1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))));
  }

  private static double cube(double x) {
    return Math.max(0, x * x * x);
  }
}
