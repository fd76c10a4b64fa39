package uk.rowan.measures;

/// Events among people, expressed per so many of them: 537 among 300,000 is 179 per 100,000.
///
/// For events that may happen to one person more than once. A share of people is a [Proportion].
public record Rate(Count count, double people, double per) {

  public Rate {
    if (!(people >= 0) || Double.isInfinite(people)) {
      throw new IllegalArgumentException("there are zero people or more, not " + people);
    }
    if (!(per > 0) || Double.isInfinite(per)) {
      throw new IllegalArgumentException("a rate is per some people, not per " + per);
    }
  }

  public static Rate of(double events, double people, double per) {
    return new Rate(new Count(events), people, per);
  }

  /// Per `per` people, with the limits of the count taken over as many people. Not applicable where
  /// nobody lives.
  public Measured<Estimate> estimate() {
    return estimate(Confidence.OF_95);
  }

  public Measured<Estimate> estimate(Confidence confidence) {
    return people == 0
        ? Measured.notApplicable("nobody to count among")
        : Measured.value(count.estimate(confidence).times(per / people));
  }

  /// How many times the other rate this one is: Rothman and Greenland, Modern Epidemiology, the log
  /// ratio of two Poisson rates. Not applicable when the other is zero or either has no people;
  /// unbounded when this one is zero.
  public Measured<Estimate> over(Rate other) {
    if (people == 0 || other.people == 0) {
      return Measured.notApplicable("nobody to count among");
    }
    if (other.count.events() == 0) {
      return Measured.notApplicable("nothing to compare with");
    }
    double a = count.events();
    double b = other.count.events();
    double ratio = (a / people * per) / (b / other.people * other.per);
    return Measured.value(Comparison.ratio(ratio, 1 / a + 1 / b));
  }

  /// How much more than the other rate this one is, per this rate's `per`: the limits of each,
  /// joined as Donner and Zou, Statistics in Medicine 29 (2010) 59-67, join them.
  public Measured<Estimate> minus(Rate other) {
    return estimate()
        .with(
            new Rate(other.count, other.people, per).estimate(),
            (mine, theirs) -> Measured.value(mine.minus(theirs)));
  }
}
