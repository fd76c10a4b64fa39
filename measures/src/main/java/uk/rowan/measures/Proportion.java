package uk.rowan.measures;

/// A share of a whole, in per cent: 34 of 566 is 6.01 %. A fractional part is used as it is.
public record Proportion(double part, double whole) {

  private static final double PERCENT = 100;

  public Proportion {
    if (!(part >= 0 && part <= whole) || Double.isInfinite(whole)) {
      throw new IllegalArgumentException(
          "a part lies between 0 and its whole, not " + part + " of " + whole);
    }
  }

  /// In per cent, with Wilson's 95 % limits. Not applicable where the whole is nothing.
  public Measured<Estimate> estimate() {
    return estimate(Confidence.OF_95);
  }

  public Measured<Estimate> estimate(Confidence confidence) {
    return whole == 0
        ? nothing()
        : Measured.value(
            new Estimate(PERCENT * part / whole, wilson(confidence).times(PERCENT), Method.WILSON));
  }

  /// How much more than the other share this one is, in percentage points: Newcombe's hybrid score
  /// interval, Statistics in Medicine 17 (1998) 873-890, method 10.
  public Measured<Estimate> minus(Proportion other) {
    return estimate().with(other.estimate(), (mine, theirs) -> Measured.value(mine.minus(theirs)));
  }

  /// How many times the other share this one is: Katz and others, Biometrics 34 (1978) 469-474. Not
  /// applicable when the other is zero; unbounded when this one is.
  public Measured<Estimate> over(Proportion other) {
    if (whole == 0 || other.whole == 0) {
      return nothing();
    }
    if (other.part == 0) {
      return Measured.notApplicable("nothing to compare with");
    }
    return Measured.value(
        Comparison.ratio(
            part / whole / (other.part / other.whole),
            1 / part - 1 / whole + 1 / other.part - 1 / other.whole));
  }

  /// How many times a share that is fixed, such as the census's, this one is. `share` lies above 0
  /// and is at most 1.
  public Measured<Estimate> over(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a fixed share lies above 0 and up to 1, not " + share);
    }
    return whole == 0
        ? nothing()
        : Measured.value(Comparison.ratio(part / whole / share, 1 / part - 1 / whole));
  }

  /// Wilson, Journal of the American Statistical Association 22 (1927) 209-212. The ends that are 0
  /// or 1 by theory are so to the last digit.
  private Interval wilson(Confidence confidence) {
    double z = confidence.z();
    double middle = 2 * part + z * z;
    double spread = z * Math.sqrt(z * z + 4 * part * ((whole - part) / whole));
    double twice = 2 * (whole + z * z);
    return new Interval(
        part == 0 ? 0 : Math.max(0, (middle - spread) / twice),
        part == whole ? 1 : Math.min(1, (middle + spread) / twice));
  }

  private static Measured<Estimate> nothing() {
    return Measured.notApplicable("a share of nothing");
  }
}
