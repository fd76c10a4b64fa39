package uk.rowan.benchmarks;

import java.util.Arrays;
import java.util.List;

/// Ratios of interleaved rounds in one run: their median, and the least and the greatest.
record Ratios(List<Double> rounds) {

  Ratios {
    rounds = List.copyOf(rounds);
  }

  double median() {
    var sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    var each = rounds.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return "%.1fx (%.1f to %.1f in %d rounds)"
        .formatted(median(), each.getMin(), each.getMax(), each.getCount());
  }
}
