package uk.rowan.measures;

/// How a figure stands against its benchmark. Something is claimed only where the whole interval
/// lies on one side of an end; "similar" means that the figures do not tell.
public enum Verdict {
  BELOW,
  WITHIN,
  SIMILAR,
  ABOVE,
  /// There is no benchmark, or no figure.
  NONE;

  static Verdict of(Interval interval, Benchmark benchmark) {
    if (interval.upper() < benchmark.low()) {
      return BELOW;
    }
    if (interval.lower() > benchmark.high()) {
      return ABOVE;
    }
    return interval.lower() >= benchmark.low() && interval.upper() <= benchmark.high()
        ? WITHIN
        : SIMILAR;
  }
}
