package uk.rowan.linkage;

/// How much one level of agreement says.
///
/// @param name one of [Kind#levels()]
/// @param m the probability of this level for two records of one person, both values being known
/// @param u the same for records of two persons
public record Level(String name, double m, double u) {

  /// What this level adds to the evidence in bits: the binary logarithm of `m / u` (Fellegi and
  /// Sunter 1969).
  public double weight() {
    return Math.log(m / u) / Math.log(2);
  }
}
