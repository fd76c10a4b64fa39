package uk.rowan.linkage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.records.Records;

/// How good a linkage is, where it is known who each record is about. Pairs are counted, each once;
/// records of unknown truth are left out.
///
/// @param truePairs how many pairs are of one person
/// @param byThreshold what taking all pairs from some weight on would amount to, from the highest
///   weight to the lowest
/// @param best the one of these with the greatest F1
/// @param clusters what the clusters amount to
public record Quality(long truePairs, List<At> byThreshold, At best, At clusters) {

  /// Precision and recall.
  ///
  /// @param weight pairs of at least this weight were taken; not a number for clusters
  /// @param right pairs taken that are of one person
  /// @param taken pairs taken
  public record At(double weight, long right, long taken, long truePairs) {

    /// The share of taken pairs that are of one person; 1 when none was taken.
    public double precision() {
      return taken == 0 ? 1 : (double) right / taken;
    }

    /// The share of pairs of one person that were taken.
    public double recall() {
      return truePairs == 0 ? 1 : (double) right / truePairs;
    }

    /// The harmonic mean of both (van Rijsbergen 1979).
    public double f1() {
      return taken + truePairs == 0 ? 1 : 2.0 * right / (taken + truePairs);
    }
  }

  private static final int POINTS = 120;

  public static Quality of(Linkage linkage, boolean acrossOnly) {
    var records = linkage.records();
    long truePairs = pairs(records, acrossOnly, records::truth);
    long taken =
        pairs(
            records,
            acrossOnly,
            row -> records.truth(row) == 0 ? 0 : linkage.clusters().number(row));
    long right = both(records, acrossOnly, row -> linkage.clusters().number(row));
    var clusters = new At(Double.NaN, right, taken, truePairs);
    var best = new At[1];
    var points = thresholds(linkage, truePairs, best);
    return new Quality(truePairs, points, best[0], clusters);
  }

  private static List<At> thresholds(Linkage linkage, long truePairs, At[] best) {
    var edges = linkage.edges();
    var records = linkage.records();
    var weights = new double[edges.size()];
    int right = 0;
    int wrong = weights.length;
    for (int edge = 0; edge < edges.size(); edge++) {
      int a = records.truth(edges.a(edge));
      int b = records.truth(edges.b(edge));
      if (a != 0 && a == b) {
        weights[right++] = edges.weight(edge);
      } else if (a != 0 && b != 0) {
        weights[--wrong] = edges.weight(edge);
      }
    }
    double[] rights = Arrays.copyOf(weights, right);
    double[] wrongs = Arrays.copyOfRange(weights, wrong, weights.length);
    Arrays.sort(rights);
    Arrays.sort(wrongs);
    best[0] = best(rights, wrongs, truePairs);
    var points = new ArrayList<At>();
    double high = Math.max(last(rights), last(wrongs));
    for (int i = 0; i <= POINTS && high > -5; i++) {
      double weight = high - i * (high + 5) / POINTS;
      points.add(at(weight, rights, wrongs, truePairs));
    }
    return List.copyOf(points);
  }

  private static double last(double[] sorted) {
    return sorted.length == 0 ? -5 : sorted[sorted.length - 1];
  }

  private static At at(double weight, double[] rights, double[] wrongs, long truePairs) {
    int right = rights.length - firstFrom(rights, weight);
    int wrong = wrongs.length - firstFrom(wrongs, weight);
    return new At(weight, right, (long) right + wrong, truePairs);
  }

  private static int firstFrom(double[] sorted, double weight) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < weight) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Walks from the highest weight down over both.
  private static At best(double[] rights, double[] wrongs, long truePairs) {
    var best = new At(Double.POSITIVE_INFINITY, 0, 0, truePairs);
    int right = rights.length;
    int wrong = wrongs.length;
    while (right > 0) {
      double weight = rights[right - 1];
      while (right > 0 && rights[right - 1] >= weight) {
        right--;
      }
      while (wrong > 0 && wrongs[wrong - 1] >= weight) {
        wrong--;
      }
      int found = rights.length - right;
      var here = new At(weight, found, (long) found + wrongs.length - wrong, truePairs);
      best = here.f1() > best.f1() || best.taken() == 0 ? here : best;
    }
    return best;
  }

  private static long pairs(Records records, boolean acrossOnly, IntUnaryOperator group) {
    var keys = new long[records.size()];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = (long) group.applyAsInt(row) << 16 | records.source(row);
    }
    Arrays.sort(keys);
    return counted(keys, 16) - (acrossOnly ? counted(keys, 0) : 0);
  }

  /// Pairs of one person in one group.
  private static long both(Records records, boolean acrossOnly, IntUnaryOperator group) {
    var keys = new long[records.size()];
    for (int row = 0; row < keys.length; row++) {
      keys[row] =
          records.truth(row) == 0 ? 0 : (long) records.truth(row) << 32 | group.applyAsInt(row);
    }
    if (!acrossOnly) {
      Arrays.sort(keys);
      return counted(keys, 0);
    }
    var rows = new Integer[keys.length];
    Arrays.setAll(rows, row -> row);
    Arrays.sort(
        rows,
        (x, y) ->
            keys[x] != keys[y]
                ? Long.compare(keys[x], keys[y])
                : Integer.compare(records.source(x), records.source(y)));
    long all = 0;
    long within = 0;
    long run = 0;
    long same = 0;
    for (int i = 0; i < rows.length; i++) {
      boolean continues = i > 0 && keys[rows[i]] == keys[rows[i - 1]];
      run = continues ? run + 1 : 0;
      same = continues && records.source(rows[i]) == records.source(rows[i - 1]) ? same + 1 : 0;
      if (keys[rows[i]] != 0) {
        all += run;
        within += same;
      }
    }
    return all - within;
  }

  /// Pairs of sorted keys that are equal but for their lowest bits; a key of 0 above them is
  /// nobody.
  private static long counted(long[] sorted, int ignoredBits) {
    long pairs = 0;
    long run = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean same = sorted[i] >>> ignoredBits == sorted[i - 1] >>> ignoredBits;
      boolean somebody = ignoredBits == 0 ? sorted[i] >>> 16 != 0 : sorted[i] >>> ignoredBits != 0;
      run = same && somebody ? run + 1 : 0;
      pairs += run;
    }
    return pairs;
  }
}
