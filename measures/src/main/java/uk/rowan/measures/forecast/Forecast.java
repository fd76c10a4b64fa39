package uk.rowan.measures.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is expected at each step ahead, nearest first, and between which limits it will come with a
/// probability of `level`. `model` says in words or in the usual notation how it was reached.
public record Forecast(String model, double level, List<Step> steps) {

  /// One step ahead: the mean, and the limits of its interval.
  public record Step(double mean, double lower, double upper) {}

  public Forecast {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not " + level);
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a forecast looks at least one step ahead");
    }
    steps = List.copyOf(steps);
  }

  /// A forecast whose errors are normal: the limits lie symmetrically about `means`, as many of the
  /// standard `deviations` away as `level` asks for.
  public static Forecast normal(String model, double level, double[] means, double[] deviations) {
    double wide = NormalQuantile.of((1 + level) / 2);
    var steps = new ArrayList<Step>(means.length);
    for (int i = 0; i < means.length; i++) {
      double half = wide * deviations[i];
      steps.add(new Step(means[i], means[i] - half, means[i] + half));
    }
    return new Forecast(model, level, steps);
  }

  /// The last figure for ever, without a doubt: what can be said of a series that never changed.
  public static Forecast unchanged(Series past, int horizon, double level) {
    var means = new double[horizon];
    Arrays.fill(means, past.at(past.length() - 1));
    return normal("constant", level, means, new double[horizon]);
  }

  /// The means alone, nearest first.
  public double[] means() {
    return steps.stream().mapToDouble(Step::mean).toArray();
  }

  /// The same for something that is never negative, a count or a rate: what lies below zero becomes
  /// zero.
  public Forecast atLeastZero() {
    return map(
        step ->
            new Step(
                Math.max(0, step.mean()), Math.max(0, step.lower()), Math.max(0, step.upper())));
  }

  /// The same forecast with every step changed.
  public Forecast map(UnaryOperator<Step> change) {
    return new Forecast(model, level, steps.stream().map(change).toList());
  }
}
