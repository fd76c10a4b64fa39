package uk.rowan.linkage.clusters;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.Refusal;
import uk.rowan.linkage.pairs.Edges;
import uk.rowan.linkage.pairs.Weigher;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Work;

/// Which records are one person: each record's group, and what was refused.
public final class Clusters {

  private static final int COMPONENTS_AT_ONCE = 1 << 12;

  private final int[] numbers;
  private final int count;
  private final List<Refusal> refusals;

  private Clusters(int[] numbers, int count, List<Refusal> refusals) {
    this.numbers = numbers;
    this.count = count;
    this.refusals = refusals;
  }

  /// The number of a record's group, from 1 in the order in which groups first occur.
  public int number(int row) {
    return numbers[row];
  }

  /// How many groups there are, those of one record included.
  public int count() {
    return count;
  }

  /// Groups that were not joined though a pair spoke for it: the strongest such pair of each two
  /// groups.
  public List<Refusal> refusals() {
    return refusals;
  }

  /// Gathers all records by the edges that reach the model's threshold.
  public static Clusters of(Model model, Records records, Edges edges, Conflicts conflicts) {
    var components = new Components(records.size(), edges, model.thresholdWeight());
    var forest = new Gathering.Forest(records.size());
    var weigher = new Weigher(model, records);
    var gatherings = new ConcurrentLinkedQueue<Gathering>();
    int tasks = (components.count() + COMPONENTS_AT_ONCE - 1) / COMPONENTS_AT_ONCE;
    Work.each(
        tasks,
        () -> {
          var gathering =
              new Gathering(
                  records, weigher.forAnotherThread(), conflicts, model.cohesion(), forest);
          gatherings.add(gathering);
          return task -> {
            int end = Math.min(components.count(), (task + 1) * COMPONENTS_AT_ONCE);
            for (int component = task * COMPONENTS_AT_ONCE; component < end; component++) {
              components.consider(component, edges, gathering);
            }
          };
        });
    return of(records, forest, gatherings);
  }

  private static Clusters of(
      Records records, Gathering.Forest forest, Iterable<Gathering> gatherings) {
    var numbers = new int[records.size()];
    var byRoot = new int[records.size()];
    int count = 0;
    for (int row = 0; row < numbers.length; row++) {
      int root = forest.root(row);
      if (byRoot[root] == 0) {
        byRoot[root] = ++count;
      }
      numbers[row] = byRoot[root];
    }
    var strongest = new HashMap<Long, Refusal>();
    for (var gathering : gatherings) {
      for (var refusal : gathering.refusals()) {
        int a = numbers[refusal.a()];
        int b = numbers[refusal.b()];
        if (a != b) {
          strongest.merge(
              (long) Math.min(a, b) << 32 | Math.max(a, b),
              refusal,
              (x, y) -> x.weight() >= y.weight() ? x : y);
        }
      }
    }
    var refusals =
        strongest.values().stream()
            .sorted(
                Comparator.comparingDouble((Refusal refusal) -> -refusal.weight())
                    .thenComparingInt(Refusal::a)
                    .thenComparingInt(Refusal::b))
            .toList();
    return new Clusters(numbers, count, refusals);
  }

  /// Edges brought together by component: what is linked by any chain of edges.
  private static final class Components {

    private final int[] order;
    private final int[] starts;

    Components(int records, Edges edges, double least) {
      var roots = new int[records];
      Arrays.setAll(roots, row -> row);
      int kept = 0;
      for (int edge = 0; edge < edges.size(); edge++) {
        if (edges.weight(edge) >= least) {
          kept++;
          int a = root(roots, edges.a(edge));
          int b = root(roots, edges.b(edge));
          roots[Math.max(a, b)] = Math.min(a, b);
        }
      }
      var counts = new int[records + 1];
      var kepts = new int[kept];
      kept = 0;
      for (int edge = 0; edge < edges.size(); edge++) {
        if (edges.weight(edge) >= least) {
          counts[root(roots, edges.a(edge)) + 1]++;
          kepts[kept++] = edge;
        }
      }
      int components = 0;
      for (int row = 0; row < records; row++) {
        components += counts[row + 1] > 0 ? 1 : 0;
        counts[row + 1] += counts[row];
      }
      order = new int[kept];
      starts = new int[components + 1];
      int component = 0;
      for (int row = 0; row < records; row++) {
        if (counts[row + 1] > counts[row]) {
          starts[component++] = counts[row];
        }
      }
      starts[components] = kept;
      for (int edge : kepts) {
        order[counts[root(roots, edges.a(edge))]++] = edge;
      }
    }

    int count() {
      return starts.length - 1;
    }

    void consider(int component, Edges edges, Gathering gathering) {
      int from = starts[component];
      int to = starts[component + 1];
      if (to - from > 1) {
        sort(from, to, edges, gathering);
      }
      for (int i = from; i < to; i++) {
        gathering.consider(edges.a(order[i]), edges.b(order[i]), edges.weight(order[i]));
      }
    }

    private void sort(int from, int to, Edges edges, Gathering gathering) {
      if (to - from > 32) {
        var boxed = new Integer[to - from];
        Arrays.setAll(boxed, i -> order[from + i]);
        Arrays.sort(boxed, (x, y) -> compare(x, y, edges, gathering));
        for (int i = from; i < to; i++) {
          order[i] = boxed[i - from];
        }
        return;
      }
      for (int i = from + 1; i < to; i++) {
        int edge = order[i];
        int at = i;
        while (at > from && compare(order[at - 1], edge, edges, gathering) > 0) {
          order[at] = order[at - 1];
          at--;
        }
        order[at] = edge;
      }
    }

    private static int compare(int x, int y, Edges edges, Gathering gathering) {
      return gathering.compare(
          edges.a(x), edges.b(x), edges.weight(x), edges.a(y), edges.b(y), edges.weight(y));
    }

    private static int root(int[] roots, int row) {
      int root = row;
      while (roots[root] != root) {
        roots[root] = roots[roots[root]];
        root = roots[root];
      }
      return root;
    }
  }
}
