package uk.rowan.measures.forecast;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Series for tests.
public final class ForecastExamples {

  private ForecastExamples() {}

  /// Monthly or quarterly counts of a growing service with a season, from a seed.
  public static Series growing(int period, int length, long seed) {
    var random = new Random(seed);
    var season = random.doubles(period, -0.15, 0.15).toArray();
    return new Series(
        IntStream.range(0, length)
            .mapToDouble(
                t -> 200 * Math.exp(0.004 * t + season[t % period] + 0.05 * random.nextGaussian()))
            .toArray(),
        period);
  }

  /// The same series with `more` added to each figure.
  public static Series plus(Series series, double more) {
    return new Series(
        Arrays.stream(series.values()).map(figure -> figure + more).toArray(), series.period());
  }
}
