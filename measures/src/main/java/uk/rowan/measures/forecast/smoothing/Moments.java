package uk.rowan.measures.forecast.smoothing;

/// First and second moments of a level and its damped slope, when each step multiplies them by a
/// random matrix: F + G e, and by 1 + c e where the season's figure takes part; e is normal with
/// `variance`.
///
/// With x = (level, damped slope): F = (1 1; 0 d), G = (a a; d b d b).
final class Moments {

  private final double a;
  private final double b;
  private final double damping;
  private final double variance;
  private double level;
  private double drift;
  private double levels;
  private double both;
  private double drifts;

  Moments(Rates rates, double variance, double level, double drift) {
    this.a = rates.level();
    this.b = rates.slope() * rates.damping();
    this.damping = rates.damping();
    this.variance = variance;
    this.level = level;
    this.drift = drift;
    this.levels = level * level;
    this.both = level * drift;
    this.drifts = drift * drift;
  }

  /// The mean of what the next figure would be.
  double mean() {
    return level + drift;
  }

  /// The mean of its square.
  double square() {
    return levels + 2 * both + drifts;
  }

  /// Takes one step in which the season's figure takes part with the rate `c`; 0 if it does not.
  ///
  /// (F + G e)(1 + c e) = F + H e + c G e², with H = G + c F; the odd moments of e vanish, and the
  /// fourth is three times the square of the second.
  void step(double c) {
    double sum = level + drift;
    double nextLevel = sum + c * variance * a * sum;
    double nextDrift = damping * drift + c * variance * b * sum;

    double whole = square();
    double withSum = both + drifts;
    double inLevel = whole;
    double inBoth = damping * withSum;
    double inDrift = damping * damping * drifts;
    double hLevel = a + c;
    // H x = (hLevel * sum, b * sum + c * damping * drift)
    double squaredH1 = hLevel * hLevel * whole;
    double squaredH12 = hLevel * (b * whole + c * damping * withSum);
    double squaredH2 =
        b * b * whole + 2 * b * c * damping * withSum + c * c * damping * damping * drifts;
    double cross1 = 2 * a * whole;
    double cross12 = b * whole + a * damping * withSum;
    double cross2 = 2 * b * damping * withSum;
    double fourth = 3 * variance * variance * c * c;

    levels = inLevel + variance * (squaredH1 + c * cross1) + fourth * a * a * whole;
    both = inBoth + variance * (squaredH12 + c * cross12) + fourth * a * b * whole;
    drifts = inDrift + variance * (squaredH2 + c * cross2) + fourth * b * b * whole;
    level = nextLevel;
    drift = nextDrift;
  }
}
