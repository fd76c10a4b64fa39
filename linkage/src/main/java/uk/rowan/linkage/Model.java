package uk.rowan.linkage;

import java.util.List;

/// Everything that decides which records are one person: read from a file or learned.
///
/// @param comparisons how the fields are weighed, at most 16
/// @param rules which pairs are looked at
/// @param prior the probability that two records chosen at random are of one person
/// @param threshold the probability from which a pair is taken for one person
/// @param cohesion the mean weight, in bits, that all pairs across two groups must have for the
///   groups to become one
/// @param seed of whatever was drawn at random while learning
public record Model(
    List<Comparison> comparisons,
    List<Rule> rules,
    double prior,
    double threshold,
    double cohesion,
    long seed) {

  /// The version of the file format this code writes and reads.
  public static final int VERSION = 1;

  public Model {
    comparisons = List.copyOf(comparisons);
    rules = List.copyOf(rules);
  }

  public List<Field> fields() {
    return comparisons.stream().map(Comparison::field).toList();
  }

  /// The weight, in bits, of knowing nothing but that there are two records: the binary logarithm
  /// of the prior odds.
  public double priorWeight() {
    return Math.log(prior / (1 - prior)) / Math.log(2);
  }

  /// The weight from which a pair is taken for one person.
  public double thresholdWeight() {
    return Math.log(threshold / (1 - threshold)) / Math.log(2);
  }
}
