package uk.rowan.linkage.learning;

import java.util.List;

/// Finds by expectation-maximisation how often records of one person agree at each level (Dempster,
/// Laird and Rubin 1977; Winkler 1988 for record linkage).
///
/// Each rule brings together a sample of its own: pairs that agree in what the rule asks for, so
/// these fields say nothing there and are left out. What is common to all samples is `m`, the
/// agreement within one person. Each sample has its own share of matches and its own picture of
/// different persons, because those whom a rule brings together are not strangers: who shares
/// surname and postcode is often family. That picture starts from strangers and is held near them
/// by `inertia` as if so many pairs of strangers had been seen too.
final class Mixture {

  /// One sample: patterns of agreement with how often each was seen, and the fields that say
  /// nothing here.
  static final class Sample {
    private final long[] patterns;
    private final double[] counts;
    private final boolean[] fixed;

    Sample(long[] patterns, double[] counts, boolean[] fixed) {
      this.patterns = patterns;
      this.counts = counts;
      this.fixed = fixed;
    }

    /// How many different patterns there are.
    int size() {
      return patterns.length;
    }

    long pattern(int number) {
      return patterns[number];
    }

    double count(int number) {
      return counts[number];
    }
  }

  /// What was found.
  static final class Found {
    private final double[][] m;
    private final double[] shares;

    private Found(double[][] m, double[] shares) {
      this.m = m;
      this.shares = shares;
    }

    /// The agreement within one person, by field and level; level 0 is unused.
    double[][] m() {
      return m;
    }

    /// The share of matches in a sample.
    double share(int sample) {
      return shares[sample];
    }
  }

  private static final double SETTLED = 1e-5;
  private static final int MOST_ROUNDS = 300;

  private final int fields;
  private final int[] levels;
  private final double[][] strangers;
  private final double inertia;

  /// `strangers` has the agreement of different persons by field and level, level 0 unused.
  Mixture(double[][] strangers, double inertia) {
    this.fields = strangers.length;
    this.levels = new int[fields];
    for (int field = 0; field < fields; field++) {
      levels[field] = strangers[field].length - 1;
    }
    this.strangers = strangers;
    this.inertia = inertia;
  }

  Found of(List<Sample> samples, double[][] start) {
    double[][] m = copy(start);
    var shares = new double[samples.size()];
    var others = new double[samples.size()][][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 0.3;
      others[i] = copy(strangers);
    }
    int round = 0;
    double moved = 1;
    while (moved > SETTLED && round++ < MOST_ROUNDS) {
      var matched = empty();
      for (int i = 0; i < shares.length; i++) {
        shares[i] = step(samples.get(i), m, others, i, shares[i], matched);
      }
      moved = maximise(m, matched);
    }
    return new Found(m, shares);
  }

  /// One round over one sample: returns its new share of matches, adds to `matched`, and renews its
  /// picture of others.
  private double step(
      Sample sample,
      double[][] m,
      double[][][] others,
      int number,
      double share,
      double[][] matched) {
    double[][] u = others[number];
    var unmatched = empty();
    double matches = 0;
    double all = 0;
    for (int i = 0; i < sample.patterns.length; i++) {
      double count = sample.counts[i];
      double posterior = posterior(sample.patterns[i], sample.fixed, m, u, share);
      matches += count * posterior;
      all += count;
      long pattern = sample.patterns[i];
      for (int field = 0; field < fields; field++) {
        int level = (int) pattern & 15;
        pattern >>>= 4;
        if (level > 0 && !sample.fixed[field]) {
          matched[field][level] += count * posterior;
          unmatched[field][level] += count * (1 - posterior);
        }
      }
    }
    for (int field = 0; field < fields; field++) {
      for (int level = 1; level <= levels[field]; level++) {
        unmatched[field][level] += inertia * strangers[field][level];
      }
    }
    maximise(u, unmatched);
    return all == 0 ? share : Math.clamp((matches + 0.5) / (all + 1), 1e-6, 1 - 1e-6);
  }

  private double posterior(
      long pattern, boolean[] fixed, double[][] m, double[][] u, double share) {
    double match = share;
    double other = 1 - share;
    long rest = pattern;
    for (int field = 0; field < fields; field++) {
      int level = (int) rest & 15;
      rest >>>= 4;
      if (level > 0 && !fixed[field]) {
        match *= m[field][level];
        other *= u[field][level];
      }
    }
    return match / (match + other);
  }

  /// Makes shares of counts, each level having at least a trace; returns how far the greatest
  /// change went.
  private double maximise(double[][] shares, double[][] counts) {
    double moved = 0;
    for (int field = 0; field < fields; field++) {
      double sum = 0;
      for (int level = 1; level <= levels[field]; level++) {
        counts[field][level] += TRACE;
        sum += counts[field][level];
      }
      if (sum <= TRACE * levels[field] * 2) {
        continue;
      }
      for (int level = 1; level <= levels[field]; level++) {
        double renewed = counts[field][level] / sum;
        moved = Math.max(moved, Math.abs(renewed - shares[field][level]));
        shares[field][level] = renewed;
      }
    }
    return moved;
  }

  /// So many matches are taken for granted at each level: half of one, the rule of Jeffreys.
  private static final double TRACE = 0.5;

  private double[][] empty() {
    var empty = new double[fields][];
    for (int field = 0; field < fields; field++) {
      empty[field] = new double[levels[field] + 1];
    }
    return empty;
  }

  private static double[][] copy(double[][] of) {
    var copy = new double[of.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = of[i].clone();
    }
    return copy;
  }
}
