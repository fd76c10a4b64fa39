package uk.rowan.linkage;

import java.util.List;
import uk.rowan.linkage.Kind.Aspect;

/// Brings records together that agree in every part: only those are compared. A group of more than
/// `cap` records is divided by the parts of `then`, one after another, until it is small enough.
///
/// @param parts what must agree; a record that lacks one is not brought together by this rule
/// @param anyOrder whether the parts may agree crosswise, as exchanged names do
/// @param then what divides large groups; a record that lacks one is divided off with those that
///   lack it too
/// @param cap the most records that are all compared with one another, at least 2
public record Rule(List<Part> parts, boolean anyOrder, List<Part> then, int cap) {

  /// One aspect of one field, the field by its place in the model.
  public record Part(int field, Aspect aspect) {}

  public Rule {
    parts = List.copyOf(parts);
    then = List.copyOf(then);
    if (parts.isEmpty() || cap < 2) {
      throw new IllegalArgumentException("a rule has parts, and groups of 2 or more, not " + cap);
    }
  }
}
