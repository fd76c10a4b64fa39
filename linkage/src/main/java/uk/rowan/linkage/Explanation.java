package uk.rowan.linkage;

import java.util.ArrayList;
import java.util.List;
import uk.rowan.linkage.pairs.Comparer;
import uk.rowan.linkage.pairs.Weigher;
import uk.rowan.linkage.records.Records;

/// Why a pair weighs what it weighs: the weight is the sum of the prior and of every part, nothing
/// else.
///
/// @param prior what is known before looking, in bits
/// @param parts one for each field, in the order of the model
/// @param weight the evidence that both are of one person, in bits: the binary logarithm of the
///   odds
public record Explanation(double prior, List<Part> parts, double weight) {

  /// What one field says.
  ///
  /// @param level how the values agree; `missing` where one is not known
  /// @param m the probability of this level for one person; 1 where a value is missing
  /// @param u the same for two persons
  /// @param agreement what the level adds, in bits: the binary logarithm of `m / u`
  /// @param rarity what the rarity of the value adds, in bits
  public record Part(
      Field field,
      String valueA,
      String valueB,
      String level,
      double m,
      double u,
      double agreement,
      double rarity) {

    /// Values are personal.
    @Override
    public String toString() {
      return "Part[%s: %s]".formatted(field.name(), level);
    }
  }

  public Explanation {
    parts = List.copyOf(parts);
  }

  /// The probability that both are of one person.
  public double probability() {
    return probability(weight);
  }

  /// The probability that a weight stands for: `2^w / (1 + 2^w)`.
  public static double probability(double weight) {
    return 1 / (1 + Math.exp(-weight * Math.log(2)));
  }

  /// Of two records by their rows.
  public static Explanation of(Model model, Records records, Weigher weigher, int a, int b) {
    long pattern = weigher.comparer().pattern(a, b);
    var parts = new ArrayList<Part>(model.comparisons().size());
    double weight = model.priorWeight();
    for (int field = 0; field < model.comparisons().size(); field++) {
      int number = Comparer.level(pattern, field);
      var values = records.values(field);
      var valueA = values.text(records.value(a, field));
      var valueB = values.text(records.value(b, field));
      var of = model.fields().get(field);
      if (number == 0) {
        parts.add(new Part(of, valueA, valueB, "missing", 1, 1, 0, 0));
        continue;
      }
      var level = model.comparisons().get(field).levels().get(number - 1);
      double agreement = weigher.agreement(field, number);
      double rarity = weigher.rarity(field, number, a, b);
      weight += agreement + rarity;
      parts.add(
          new Part(of, valueA, valueB, level.name(), level.m(), level.u(), agreement, rarity));
    }
    return new Explanation(model.priorWeight(), parts, weight);
  }
}
