package uk.rowan.linkage.pairs;

import uk.rowan.linkage.Model;
import uk.rowan.linkage.records.Records;

/// The evidence, in bits, that two records are of one person: the prior odds, then for each field
/// what its level of agreement says, then what the commonness of the value adds or takes.
public final class Weigher {

  private final Records records;
  private final Comparer comparer;
  private final double prior;
  private final double[][] levels;
  private final Rarity[] rarities;
  private final double[][] shares;

  public Weigher(Model model, Records records) {
    this(records, model.priorWeight(), tables(model), rarities(model, records), toldShares(model));
  }

  private Weigher(
      Records records, double prior, double[][] levels, Rarity[] rarities, double[][] shares) {
    this.records = records;
    this.comparer = new Comparer(records);
    this.prior = prior;
    this.levels = levels;
    this.rarities = rarities;
    this.shares = shares;
  }

  /// The same for another thread.
  public Weigher forAnotherThread() {
    return new Weigher(records, prior, levels, rarities, shares);
  }

  public Comparer comparer() {
    return comparer;
  }

  public double weight(int a, int b) {
    return weight(comparer.pattern(a, b), a, b);
  }

  /// The weight of records whose pattern is known.
  public double weight(long pattern, int a, int b) {
    double weight = prior;
    long rest = pattern;
    for (int field = 0; rest != 0; field++, rest >>>= 4) {
      int level = (int) rest & 15;
      if (level != 0) {
        weight += levels[field][level] + rarity(field, level, a, b);
      }
    }
    return weight;
  }

  /// What a level of a field says by itself.
  public double agreement(int field, int level) {
    return levels[field][level];
  }

  /// What the commonness of the values adds: the commoner of the two counts.
  public double rarity(int field, int level, int a, int b) {
    double share = shares[field][level];
    if (share == 0) {
      return 0;
    }
    return share * rarities[field].of(records.value(a, field), records.value(b, field));
  }

  private static double[][] tables(Model model) {
    var tables = new double[model.comparisons().size()][16];
    for (int field = 0; field < tables.length; field++) {
      var levels = model.comparisons().get(field).levels();
      for (int level = 1; level <= levels.size(); level++) {
        tables[field][level] = levels.get(level - 1).weight();
      }
    }
    return tables;
  }

  private static Rarity[] rarities(Model model, Records records) {
    var rarities = new Rarity[model.comparisons().size()];
    for (int field = 0; field < rarities.length; field++) {
      rarities[field] =
          new Rarity(model.comparisons().get(field).frequencies(), records.values(field));
    }
    return rarities;
  }

  private static double[][] toldShares(Model model) {
    var shares = new double[model.comparisons().size()][16];
    for (int field = 0; field < shares.length; field++) {
      var comparison = model.comparisons().get(field);
      for (int level = 1; level <= comparison.levels().size(); level++) {
        boolean told = !comparison.frequencies().isEmpty();
        shares[field][level] = told ? comparison.field().kind().rarity(level) : 0;
      }
    }
    return shares;
  }
}
