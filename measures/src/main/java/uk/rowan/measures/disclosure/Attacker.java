package uk.rowan.measures.disclosure;

/// What someone brings to the tables. Everybody knows that counts are whole and not negative, that
/// a hidden count is not zero, and how shown counts were rounded.
public enum Attacker {
  /// Knows the tables. Must not find a small count to within the rule's width.
  OUTSIDER,
  /// Also knows which of the hidden counts are the small ones, and so that they lie under the
  /// threshold. Must not find any of them exactly.
  INSIDER
}
