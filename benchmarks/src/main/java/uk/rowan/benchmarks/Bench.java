package uk.rowan.benchmarks;

import java.util.List;

/// `./rowan bench`: what can be measured, by name.
public final class Bench {

  static final Exercises EXERCISES =
      new Exercises(
          "bench",
          List.of(
              new BenchAudit(),
              new BenchCapacity(),
              new BenchForecasts(),
              new BenchLinkage(),
              new BenchMeasures(),
              new BenchWeb()));

  private Bench() {}

  public static void main(String[] words) throws Exception {
    System.exit(EXERCISES.choose(System.out, words));
  }
}
