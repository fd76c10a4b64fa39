package uk.rowan.linkage.pairs;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Work;

/// The pairs that rules brought together and whose weight is not hopeless.
public final class Edges {

  /// Pairs of less weight are forgotten.
  public static final double LEAST = -5;

  private static final int BLOCKS_AT_ONCE = 1 << 13;

  private int[] a = new int[1 << 12];
  private int[] b = new int[1 << 12];
  private double[] weights = new double[1 << 12];
  private int size;
  private long compared;

  /// Weighs every pair. With `acrossOnly` pairs within one source are passed over.
  public static Edges of(Model model, Records records, Blocks blocks, boolean acrossOnly) {
    var weigher = new Weigher(model, records);
    int tasks = 0;
    var first = new int[blocks.rules().size() + 1];
    for (int rule = 0; rule < blocks.rules().size(); rule++) {
      first[rule] = tasks;
      tasks += (blocks.count(rule) + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE;
    }
    first[blocks.rules().size()] = tasks;
    var parts = new Edges[tasks];
    var compared = new LongAdder();
    Work.each(
        tasks,
        () -> {
          var own = weigher.forAnotherThread();
          return task -> {
            int rule = Arrays.binarySearch(first, task);
            rule = rule < 0 ? -rule - 2 : rule;
            while (rule + 1 < first.length && first[rule + 1] <= task) {
              rule++;
            }
            parts[task] =
                part(own, records, blocks, rule, task - first[rule], acrossOnly, compared);
          };
        });
    return joined(parts, compared.sum());
  }

  private static Edges part(
      Weigher weigher,
      Records records,
      Blocks blocks,
      int rule,
      int number,
      boolean acrossOnly,
      LongAdder compared) {
    var edges = new Edges();
    int last = Math.min(blocks.count(rule), (number + 1) * BLOCKS_AT_ONCE);
    long pairs = 0;
    Pairs.Visitor visitor =
        (a, b) -> {
          double weight = weigher.weight(a, b);
          if (weight >= LEAST) {
            edges.add(a, b, weight);
          }
        };
    Pairs.Visitor across =
        (a, b) -> {
          if (records.source(a) != records.source(b)) {
            visitor.visit(a, b);
          }
        };
    for (int block = number * BLOCKS_AT_ONCE; block < last; block++) {
      pairs += Pairs.each(blocks, rule, block, acrossOnly ? across : visitor);
    }
    compared.add(pairs);
    return edges;
  }

  private static Edges joined(Edges[] parts, long compared) {
    int size = Arrays.stream(parts).mapToInt(Edges::size).sum();
    var joined = new Edges();
    joined.a = new int[size];
    joined.b = new int[size];
    joined.weights = new double[size];
    joined.compared = compared;
    for (int i = 0; i < parts.length; i++) {
      var part = parts[i];
      System.arraycopy(part.a, 0, joined.a, joined.size, part.size);
      System.arraycopy(part.b, 0, joined.b, joined.size, part.size);
      System.arraycopy(part.weights, 0, joined.weights, joined.size, part.size);
      joined.size += part.size;
      parts[i] = joined;
    }
    return joined;
  }

  /// How many pairs were compared, those forgotten included.
  public long compared() {
    return compared;
  }

  public int size() {
    return size;
  }

  public int a(int edge) {
    return a[edge];
  }

  public int b(int edge) {
    return b[edge];
  }

  public double weight(int edge) {
    return weights[edge];
  }

  private void add(int first, int second, double weight) {
    if (size == a.length) {
      a = Arrays.copyOf(a, size * 2);
      b = Arrays.copyOf(b, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    a[size] = first;
    b[size] = second;
    weights[size++] = weight;
  }
}
