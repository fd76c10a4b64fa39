package uk.rowan.measures.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// A series about its median, for when there are too few values for limits or they are far from
/// normal. Read by the rules of Anhoej and Olesen, PLoS ONE 9 (2014) e113825: an unusually long run
/// on one side of the median, or unusually few crossings of it.
public record RunChart(
    List<Double> values, double median, int longestRun, int crossings, List<Signal> signals) {

  /// Fewer values than these cannot surprise.
  public static final int FEWEST = 10;

  private static final double RARE = 0.05;

  public RunChart {
    values = List.copyOf(values);
    signals = List.copyOf(signals);
  }

  /// A series in order of time. Values on the median say nothing and are passed over.
  public static RunChart of(double... values) {
    if (values.length < FEWEST) {
      throw new IllegalArgumentException("runs need at least 10 values, not " + values.length);
    }
    double median = median(values);
    var useful = new ArrayList<Integer>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != median) {
        useful.add(i);
      }
    }
    var signals = new ArrayList<Signal>();
    int longest = 0;
    int crossings = 0;
    int from = 0;
    for (int i = 1; i <= useful.size(); i++) {
      boolean ends = i == useful.size();
      if (ends || values[useful.get(i)] > median != values[useful.get(from)] > median) {
        longest = Math.max(longest, i - from);
        crossings += ends ? 0 : 1;
        if (i - from > longestByChance(useful.size())) {
          signals.add(new Signal(Signal.Kind.SHIFT, useful.get(from), useful.get(i - 1)));
        }
        from = i;
      }
    }
    if (crossings < fewestByChance(useful.size())) {
      signals.add(new Signal(Signal.Kind.FEW_CROSSINGS, 0, values.length - 1));
    }
    return new RunChart(
        DoubleStream.of(values).boxed().toList(), median, longest, crossings, signals);
  }

  static long longestByChance(int useful) {
    return Math.round(Math.log(useful) / Math.log(2) + 3);
  }

  static int fewestByChance(int useful) {
    return useful < 2
        ? 0
        : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(RARE);
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
