package uk.rowan.risk.assessment;

import java.util.HashSet;
import java.util.Set;
import uk.rowan.foundation.PersonId;

/// Who is harmed, and by whom. Nobody in `harming` means that it is not known who.
record Parties(PersonId harmed, Set<PersonId> harming) {

  Parties {
    harming = Set.copyOf(harming);
    if (harming.contains(harmed)) {
      throw new IllegalArgumentException(
          "nobody is both harmed and harming in one case: " + harmed);
    }
  }

  boolean sameHarmed(Parties other) {
    return harmed.equals(other.harmed);
  }

  /// The same case by the conference's definition: the same person harmed, by at least one of the
  /// same people.
  boolean overlaps(Parties other) {
    var both = new HashSet<>(harming);
    both.retainAll(other.harming);
    return sameHarmed(other) && !both.isEmpty();
  }

  /// As [#overlaps], but true as well while it is not known who caused the harm.
  boolean mayBeSameCase(Parties other) {
    return overlaps(other) || (sameHarmed(other) && (harming.isEmpty() || other.harming.isEmpty()));
  }
}
