package uk.rowan.measures;

/// What a figure is held against: a range, both ends included, in the figure's own unit.
public record Benchmark(double low, double high) {

  public Benchmark {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "a benchmark runs upwards, not from " + low + " to " + high);
    }
  }

  public static Benchmark of(double point) {
    return new Benchmark(point, point);
  }

  public Verdict on(Measured<Estimate> figure) {
    return figure.known().map(known -> Verdict.of(known.interval(), this)).orElse(Verdict.NONE);
  }
}
