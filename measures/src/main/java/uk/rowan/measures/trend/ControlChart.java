package uk.rowan.measures.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import uk.rowan.measures.Interval;

/// An XmR chart: single values with the limits between which they vary while nothing changes, after
/// Wheeler, Understanding Variation (1993), with the signals that NHS England, Making Data Count,
/// reads from it. The limits come from how much neighbours differ, so that a step does not widen
/// them.
public record ControlChart(
    List<Double> values, double centre, Interval limits, double rangeLimit, List<Signal> signals) {

  /// The fewest values for which limits mean something.
  public static final int FEWEST = 10;

  /// Three sigma over the mean moving range of two: 3 / 1.128, as tabulated.
  private static final double TO_LIMITS = 2.66;

  private static final double TO_RANGE_LIMIT = 3.267;
  private static final int RUN = 7;

  public ControlChart {
    values = List.copyOf(values);
    signals = List.copyOf(signals);
  }

  /// A series in order of time. Fewer than [#FEWEST] values are refused.
  public static ControlChart of(double... values) {
    if (values.length < FEWEST) {
      throw new IllegalArgumentException("limits need at least 10 values, not " + values.length);
    }
    double centre = DoubleStream.of(values).average().orElseThrow();
    double range = meanRange(values);
    var limits = new Interval(centre - TO_LIMITS * range, centre + TO_LIMITS * range);
    return new ControlChart(
        DoubleStream.of(values).boxed().toList(),
        centre,
        limits,
        TO_RANGE_LIMIT * range,
        signals(values, centre, limits));
  }

  private static double meanRange(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return sum / (values.length - 1);
  }

  private static List<Signal> signals(double[] values, double centre, Interval limits) {
    var signals = new ArrayList<Signal>();
    for (int i = 0; i < values.length; i++) {
      if (!limits.contains(values[i])) {
        signals.add(new Signal(Signal.Kind.OUTSIDE_LIMITS, i, i));
      }
    }
    signals.addAll(
        Runs.of(Signal.Kind.SHIFT, values.length, RUN, i -> (int) Math.signum(values[i] - centre)));
    signals.addAll(trends(values));
    signals.addAll(nearLimits(values, centre, limits));
    signals.sort(Comparator.comparingInt(Signal::from));
    return signals;
  }

  /// Seven points that rise, or fall, are six steps.
  private static List<Signal> trends(double[] values) {
    return Runs.of(
            Signal.Kind.TREND,
            values.length - 1,
            RUN - 1,
            i -> (int) Math.signum(values[i + 1] - values[i]))
        .stream()
        .map(steps -> new Signal(steps.kind(), steps.from(), steps.to() + 1))
        .toList();
  }

  /// Two of three neighbours in the outer third on one side, within the limits.
  private static List<Signal> nearLimits(double[] values, double centre, Interval limits) {
    double third = limits.width() / 3;
    var signals = new ArrayList<Signal>();
    for (int i = 0; i + 2 < values.length; i++) {
      int above = 0;
      int below = 0;
      for (int j = i; j < i + 3; j++) {
        boolean inside = limits.contains(values[j]);
        above += inside && values[j] > centre + third ? 1 : 0;
        below += inside && values[j] < centre - third ? 1 : 0;
      }
      if (above >= 2 || below >= 2) {
        signals.add(new Signal(Signal.Kind.NEAR_LIMIT, i, i + 2));
      }
    }
    return signals;
  }
}
