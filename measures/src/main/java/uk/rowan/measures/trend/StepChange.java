package uk.rowan.measures.trend;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The point where a series moved to another level, by Pettitt, Applied Statistics 28 (1979)
/// 126-135: a rank test that asks nothing of how the values spread, and finds one step at most.
/// `first` is the place, from 0, of the first value of the new level.
public record StepChange(int first, double before, double after, double probability) {

  private static final double RARE = 0.05;

  /// The step, where chance alone would show one as clear in less than 5 % of such series.
  public static Optional<StepChange> in(double... values) {
    int n = values.length;
    double most = 0;
    int first = 0;
    for (int split = 1; split < n; split++) {
      double u = 0;
      for (int i = 0; i < split; i++) {
        for (int j = split; j < n; j++) {
          u += Math.signum(values[j] - values[i]);
        }
      }
      if (Math.abs(u) > most) {
        most = Math.abs(u);
        first = split;
      }
    }
    double length = n;
    double probability =
        Math.min(1, 2 * Math.exp(-6 * most * most / (length * length * (length + 1))));
    return most == 0 || probability >= RARE
        ? Optional.empty()
        : Optional.of(
            new StepChange(
                first,
                mean(Arrays.copyOf(values, first)),
                mean(Arrays.copyOfRange(values, first, n)),
                probability));
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }
}
