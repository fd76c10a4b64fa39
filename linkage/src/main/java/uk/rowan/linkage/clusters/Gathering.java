package uk.rowan.linkage.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.Refusal;
import uk.rowan.linkage.Refusal.Reason;
import uk.rowan.linkage.pairs.Weigher;
import uk.rowan.linkage.records.Records;

/// Gathers the records of one component into groups, the strongest pair first. Two groups become
/// one when nothing forbids it and, on average over all pairs across, they are alike: average
/// linkage (Sokal and Michener 1958), so that a chain of likenesses does not join strangers.
///
/// The order of pairs, and with it the outcome, follows from weights and record keys alone. For one
/// thread; used again for the next component.
public final class Gathering {

  /// No pair counts for more or less in an average: one of many must not outvote the others.
  static final double LEAST = -10;

  static final double MOST = 15;

  /// Of very large groups so many records at most stand for all in an average.
  private static final int STANDING = 40;

  private final Records records;
  private final Weigher weigher;
  private final Conflicts conflicts;
  private final double cohesion;

  /// Shared by all threads: each writes only what belongs to its components.
  private final Forest forest;

  private final List<Refusal> refusals = new ArrayList<>();

  public Gathering(
      Records records, Weigher weigher, Conflicts conflicts, double cohesion, Forest forest) {
    this.records = records;
    this.weigher = weigher;
    this.conflicts = conflicts;
    this.cohesion = cohesion;
    this.forest = forest;
  }

  /// Every record alone, as a group of one.
  public static final class Forest {
    private int[] roots;
    private int[] next;
    private int[] last;
    private int[] sizes;

    public Forest(int records) {
      roots = new int[records];
      next = new int[records];
      last = new int[records];
      sizes = new int[records];
      for (int row = 0; row < records; row++) {
        alone(row);
      }
    }

    /// Makes room for more records, each alone.
    public void grow(int records) {
      int known = roots.length;
      if (records > known) {
        int room = Math.max(records, known * 2);
        roots = Arrays.copyOf(roots, room);
        next = Arrays.copyOf(next, room);
        last = Arrays.copyOf(last, room);
        sizes = Arrays.copyOf(sizes, room);
        for (int row = known; row < room; row++) {
          alone(row);
        }
      }
    }

    /// The first record of the group a record is in.
    public int root(int row) {
      int root = row;
      while (roots[root] != root) {
        root = roots[root];
      }
      return root;
    }

    /// The record after this one in its group, -1 after the last.
    public int next(int row) {
      return next[row];
    }

    /// Makes a group of one of a record, whatever it was in.
    public void alone(int row) {
      roots[row] = row;
      next[row] = -1;
      last[row] = row;
      sizes[row] = 1;
    }
  }

  /// The refusals so far; some may have been overtaken by what was gathered later.
  public List<Refusal> refusals() {
    return refusals;
  }

  /// Considers a pair; pairs must come strongest first.
  public void consider(int a, int b, double weight) {
    int rootA = root(a);
    int rootB = root(b);
    if (rootA == rootB) {
      return;
    }
    var reason = refusal(rootA, rootB, weight);
    if (reason == null) {
      join(rootA, rootB);
    } else {
      refusals.add(new Refusal(a, b, weight, reason));
    }
  }

  public int root(int row) {
    int root = row;
    while (forest.roots[root] != root) {
      forest.roots[root] = forest.roots[forest.roots[root]];
      root = forest.roots[root];
    }
    return root;
  }

  /// Negative, zero or positive as the first pair is to be considered before, with or after the
  /// other.
  public int compare(int a, int b, double weight, int otherA, int otherB, double otherWeight) {
    if (weight != otherWeight) {
      return weight > otherWeight ? -1 : 1;
    }
    long keyA = records.key(a);
    long keyB = records.key(b);
    long otherKeyA = records.key(otherA);
    long otherKeyB = records.key(otherB);
    int low = Long.compare(Math.min(keyA, keyB), Math.min(otherKeyA, otherKeyB));
    return low != 0 ? low : Long.compare(Math.max(keyA, keyB), Math.max(otherKeyA, otherKeyB));
  }

  private @Nullable Reason refusal(int rootA, int rootB, double weight) {
    if (!conflicts.isEmpty()) {
      for (int a = rootA; a >= 0; a = forest.next[a]) {
        for (int b = rootB; b >= 0; b = forest.next[b]) {
          var reason = conflicts.between(a, b);
          if (reason != null) {
            return reason;
          }
        }
      }
    }
    boolean alone = forest.sizes[rootA] == 1 && forest.sizes[rootB] == 1;
    double mean = alone ? Math.clamp(weight, LEAST, MOST) : mean(rootA, rootB);
    return mean < cohesion ? Reason.NOT_ALIKE : null;
  }

  private double mean(int rootA, int rootB) {
    int stepA = (forest.sizes[rootA] + STANDING - 1) / STANDING;
    int stepB = (forest.sizes[rootB] + STANDING - 1) / STANDING;
    double sum = 0;
    int count = 0;
    for (int a = rootA; a >= 0; a = step(a, stepA)) {
      for (int b = rootB; b >= 0; b = step(b, stepB)) {
        sum += Math.clamp(weigher.weight(a, b), LEAST, MOST);
        count++;
      }
    }
    return sum / count;
  }

  private int step(int row, int steps) {
    int at = row;
    for (int i = 0; i < steps && at >= 0; i++) {
      at = forest.next[at];
    }
    return at;
  }

  private void join(int rootA, int rootB) {
    boolean first =
        forest.sizes[rootA] != forest.sizes[rootB]
            ? forest.sizes[rootA] > forest.sizes[rootB]
            : records.key(rootA) < records.key(rootB);
    int kept = first ? rootA : rootB;
    int added = first ? rootB : rootA;
    forest.roots[added] = kept;
    forest.next[forest.last[kept]] = added;
    forest.last[kept] = forest.last[added];
    forest.sizes[kept] += forest.sizes[added];
  }
}
