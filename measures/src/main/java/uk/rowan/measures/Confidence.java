package uk.rowan.measures;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How sure an interval is: the share of such intervals, strictly between 0 and 1, that hold the
/// truth.
public record Confidence(double level) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /// What is published.
  public static final Confidence OF_95 = new Confidence(0.95);

  /// The outer limits of a control chart or funnel.
  public static final Confidence OF_99_8 = new Confidence(0.998);

  public Confidence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, this is " + level);
    }
  }

  /// The standard normal deviate with half of the remainder above it: 1.959964 for 95 %.
  public double z() {
    return NORMAL.inverseSurvivalProbability(tail());
  }

  /// The probability left outside on each side.
  public double tail() {
    return (1 - level) / 2;
  }
}
