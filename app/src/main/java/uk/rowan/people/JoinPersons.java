package uk.rowan.people;

import java.util.Optional;
import uk.rowan.foundation.PersonId;

/// Judges that two records are one person. Reversible: neither record changes, and nothing moves
/// from one to the other, least of all where someone is or how to reach them (requirement LO-09).
public interface JoinPersons {

  /// What came of it.
  enum Outcome {
    JOINED,
    /// The two stand on opposite sides of a matter: whoever harms and whoever is harmed never
    /// become one.
    OPPOSED,
    /// Not there, not for the acting member of staff, or already judged to be someone.
    NOT_POSSIBLE
  }

  /// From now on the record `told` stands for the same person as `same`.
  Outcome join(PersonId told, PersonId same);

  /// Takes that back.
  void undo(PersonId told);

  /// Whom a record was judged to be.
  Optional<PersonId> joined(PersonId told);
}
