package uk.rowan.people;

import java.util.List;
import java.util.UUID;
import uk.rowan.foundation.PersonId;

/// How persons are related, and the part each has in one referral or case. Joins the caller's
/// transaction.
public interface RelatePersons {

  /// What the other is to the person.
  enum Kind {
    PARTNER("Partner"),
    EX_PARTNER("Former partner"),
    SPOUSE("Husband, wife or civil partner"),
    EX_SPOUSE("Former husband, wife or civil partner"),
    PARENT("Parent"),
    CHILD("Son or daughter"),
    SIBLING("Brother or sister"),
    OTHER_FAMILY("Other family"),
    CARER("Carer"),
    HOUSEHOLD("Someone in the same home"),
    OTHER("Someone else"),
    UNKNOWN("Relation not known");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /// What the person is to the other.
    public Kind turned() {
      return switch (this) {
        case PARENT -> CHILD;
        case CHILD -> PARENT;
        case PARTNER, EX_PARTNER, SPOUSE, EX_SPOUSE, SIBLING, OTHER_FAMILY -> this;
        case CARER, HOUSEHOLD, OTHER, UNKNOWN -> this;
      };
    }
  }

  /// The part someone has in one matter. In another it may be a different one: nobody is these
  /// things by nature.
  enum Role {
    HARMED("Harmed, in this case"),
    HARMING("Harming, in this case"),
    CHILD_VICTIM("Child affected"),
    CONTESTED("Contested"),
    NONE("");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    /// Empty for someone who has no part in the harm.
    public String words() {
      return words;
    }
  }

  /// Two persons, what the other is to the first, and the part of each.
  record Tie(PersonId person, Role role, Kind kind, PersonId other, Role otherRole) {

    /// The same, told from the other's side.
    public Tie turned() {
      return new Tie(
          /* person= */ other,
          /* role= */ otherRole,
          kind.turned(),
          /* other= */ person,
          /* otherRole= */ role);
    }
  }

  /// Records them as told in this matter. Both persons are recorded, and the actor's relationship
  /// with both, or the actor refers from outside.
  void relate(UUID matter, List<Tie> ties);

  /// Those of this matter of which the acting member of staff may see both persons.
  List<Tie> inMatter(UUID matter);
}
