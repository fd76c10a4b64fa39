package uk.rowan.people;

import java.util.List;
import java.util.UUID;
import uk.rowan.foundation.PersonId;

/// How persons are related, and the part each has in one referral or case. Joins the caller's
/// transaction.
public interface RelatePersons {

  /// What the other is to the person.
  enum Kind {
    PARTNER,
    EX_PARTNER,
    SPOUSE,
    EX_SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    OTHER_FAMILY,
    CARER,
    HOUSEHOLD,
    OTHER
  }

  /// The part someone has in one matter. In another it may be a different one.
  enum Role {
    HARMED,
    HARMING,
    CHILD_VICTIM,
    CONTESTED,
    NONE
  }

  /// Two persons, what the other is to the first, and the part of each.
  record Tie(PersonId person, Role role, Kind kind, PersonId other, Role otherRole) {}

  /// Records them as told in this matter. Both persons are recorded, and the actor's relationship
  /// with both, or the actor refers from outside.
  void relate(UUID matter, List<Tie> ties);

  /// Those of this matter of which the acting member of staff may see both persons.
  List<Tie> inMatter(UUID matter);
}
