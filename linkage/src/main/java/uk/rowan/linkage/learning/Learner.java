package uk.rowan.linkage.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import uk.rowan.linkage.Comparison;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Frequencies;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Level;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.pairs.Blocks;
import uk.rowan.linkage.pairs.Comparer;
import uk.rowan.linkage.pairs.Pairs;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Work;

/// Learns a model from records, without labels.
public final class Learner {

  /// A model, and the groups its rules make of the records it was learned from.
  public record Learned(Model model, Blocks blocks) {}

  /// So many pairs for each record may be looked at.
  private static final double PAIRS = 4.8;

  private static final int MOST_RULES = 32;
  private static final double INERTIA = 1000;
  private static final int RANDOM_PAIRS = 400_000;
  private static final int SAMPLE_PAIRS = 150_000;
  private static final int SMALL_BLOCK = 10;
  private static final double THRESHOLD = 0.95;
  private static final double COHESION = 2;

  private final Records records;
  private final List<Field> fields;
  private final long seed;
  private final int[] levels;
  private final Chance chance;

  private Learner(Records records, long seed) {
    this.records = records;
    this.fields = records.fields();
    this.seed = seed;
    this.levels = fields.stream().mapToInt(field -> field.kind().levels().size()).toArray();
    this.chance = new Chance(records);
  }

  public static Learned learn(Records records, long seed) {
    return new Learner(records, seed).learn();
  }

  private Learned learn() {
    var rules = Rules.of(fields, chance.together());
    var blocks = withCoarser(Blocks.of(records, rules));
    var random = strangers();
    double[][] u = shares(random);
    var samples = samples(rules, blocks);
    double[][] m = start();
    double prior = 0;
    for (int round = 0; round < 3; round++) {
      var found = new Mixture(u, INERTIA).of(samples, round == 0 ? start() : m);
      m = found.m();
      prior = prior(rules, blocks, found);
      u = corrected(random, m, prior);
    }
    return new Learned(model(blocks.rules(), m, u, prior), blocks);
  }

  /// Adds coarser rules, those that bring the fewest pairs together first, for as long as there are
  /// no more than [#PAIRS] for each record to look at.
  private Blocks withCoarser(Blocks base) {
    if (base.pairs() > 2 * PAIRS * records.size()) {
      return base;
    }
    double left = PAIRS * records.size() - base.distinctPairs();
    var costs = new TreeMap<Long, Rule>();
    for (var rule : left > 0 ? Rules.coarser(fields) : List.<Rule>of()) {
      costs.putIfAbsent(Blocks.expectedPairs(records, rule), rule);
    }
    var blocks = base;
    for (var rule : costs.headMap((long) (PAIRS * records.size())).values()) {
      var wider = blocks.with(records, rule);
      long added = wider.distinctPairs(wider.rules().size() - 1);
      if (added <= left && blocks.rules().size() < MOST_RULES) {
        left -= added;
        blocks = wider;
      }
    }
    return blocks;
  }

  /// How pairs drawn at random compare.
  private Histogram strangers() {
    var parts = new Histogram[16];
    int n = records.size();
    Work.each(
        parts.length,
        part -> {
          var random = new SplittableRandom(seed + part);
          var comparer = new Comparer(records);
          var histogram = new Histogram();
          for (int i = 0; i < RANDOM_PAIRS / 16; i++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            if (a != b) {
              histogram.add(comparer.pattern(a, b), 1);
            }
          }
          parts[part] = histogram;
        });
    var all = new Histogram();
    Arrays.stream(parts).forEach(all::addAll);
    return all;
  }

  /// The share of each level among pairs where both values are known; that of the whole value
  /// exactly, from how often each value occurs.
  private double[][] shares(Histogram histogram) {
    double[][] shares = new double[fields.size()][];
    for (int field = 0; field < shares.length; field++) {
      shares[field] = new double[levels[field] + 1];
    }
    for (long pattern : histogram.patterns()) {
      for (int field = 0; field < shares.length; field++) {
        shares[field][Comparer.level(pattern, field)] += histogram.count(pattern);
      }
    }
    for (int field = 0; field < shares.length; field++) {
      double same = chance.together()[field];
      double sum = 0;
      for (int level = 2; level <= levels[field]; level++) {
        shares[field][level] += 0.5;
        sum += shares[field][level];
      }
      shares[field][0] = 0;
      shares[field][Comparer.SAME] = same;
      for (int level = 2; level <= levels[field]; level++) {
        shares[field][level] *= (1 - same) / sum;
      }
    }
    return shares;
  }

  /// Pairs drawn at random are of one person now and then; their part is taken out.
  private double[][] corrected(Histogram random, double[][] m, double prior) {
    double[][] u = shares(random);
    for (int field = 0; field < u.length; field++) {
      double sum = 0;
      for (int level = 1; level <= levels[field]; level++) {
        double without = (u[field][level] - prior * m[field][level]) / (1 - prior);
        u[field][level] = Math.max(without, u[field][level] * 0.02);
        sum += u[field][level];
      }
      for (int level = 1; level <= levels[field]; level++) {
        u[field][level] /= sum;
      }
    }
    return u;
  }

  /// Before anything is known: records of one person mostly agree, and the worse the level, the
  /// rarer.
  private double[][] start() {
    var m = new double[fields.size()][];
    for (int field = 0; field < m.length; field++) {
      m[field] = new double[levels[field] + 1];
      Arrays.fill(m[field], 1, levels[field] + 1, 0.15 / (levels[field] - 1));
      m[field][Comparer.SAME] = 0.85;
    }
    return m;
  }

  private List<Mixture.Sample> samples(List<Rule> rules, Blocks blocks) {
    var samples = new Mixture.Sample[rules.size()];
    Work.each(
        samples.length,
        rule -> {
          var histogram = new Histogram();
          var comparer = new Comparer(records);
          Pairs.sample(
              blocks,
              rule,
              SMALL_BLOCK,
              SAMPLE_PAIRS,
              (a, b) -> histogram.add(comparer.pattern(a, b), 1));
          long[] patterns = histogram.patterns();
          var counts = new double[patterns.length];
          for (int i = 0; i < counts.length; i++) {
            counts[i] = histogram.count(patterns[i]);
          }
          samples[rule] = new Mixture.Sample(patterns, counts, fixed(rules.get(rule)));
        });
    return List.of(samples);
  }

  private boolean[] fixed(Rule rule) {
    var fixed = new boolean[fields.size()];
    for (var part : rule.parts()) {
      fixed[part.field()] = true;
    }
    return fixed;
  }

  /// The probability that two records are of one person. Each rule tells of it: the matches in its
  /// groups, divided by the share of matches that it brings together. The middle one of what the
  /// rules tell is taken.
  private double prior(List<Rule> rules, Blocks blocks, Mixture.Found found) {
    var told = new ArrayList<Double>();
    double n = records.size();
    for (int rule = 0; rule < rules.size(); rule++) {
      double reached = 1;
      boolean whole = true;
      for (var part : rules.get(rule).parts()) {
        whole &= part.aspect() == Kind.Aspect.VALUE || part.aspect() == Kind.Aspect.ROOT;
        double known = chance.known()[part.field()];
        reached *= found.m()[part.field()][Comparer.SAME] * known * known;
      }
      long pairs = blocks.pairs(rule);
      if (whole && pairs > 20) {
        told.add(pairs * found.share(rule) / reached);
      }
    }
    told.sort(null);
    double matches = told.isEmpty() ? n / 10 : told.get(told.size() / 2);
    return Math.clamp(matches / (n * (n - 1) / 2), 1 / (n * n), 0.3);
  }

  private Model model(List<Rule> rules, double[][] m, double[][] u, double prior) {
    var comparisons = new ArrayList<Comparison>();
    for (int field = 0; field < fields.size(); field++) {
      var named = new ArrayList<Level>();
      for (int level = 1; level <= levels[field]; level++) {
        named.add(
            new Level(
                fields.get(field).kind().levels().get(level - 1),
                m[field][level],
                u[field][level]));
      }
      var frequencies =
          fields.get(field).kind().isTold() ? chance.frequencies(field) : Frequencies.none();
      comparisons.add(new Comparison(fields.get(field), named, frequencies));
    }
    return new Model(comparisons, rules, prior, THRESHOLD, COHESION, seed);
  }
}
