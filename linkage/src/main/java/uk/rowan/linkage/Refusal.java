package uk.rowan.linkage;

/// Two groups of records that a pair spoke for making one, and why they were not.
///
/// @param a the pair's first record, by its row
/// @param b the pair's second record
/// @param weight of the pair, in bits
public record Refusal(int a, int b, double weight, Reason reason) {

  /// What stood against it.
  public enum Reason {
    DIFFERENT_NUMBERS("they have different valid NHS numbers"),
    DECIDED_DIFFERENT("somebody decided that they are never the same"),
    ONE_SOURCE("two records of one source, which has each person once, would be one"),
    NOT_ALIKE("on the whole the two groups are not alike enough");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /// For people.
    public String words() {
      return words;
    }
  }
}
