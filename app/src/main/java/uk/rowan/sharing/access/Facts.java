package uk.rowan.sharing.access;

import java.util.Set;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Stage;

/// Everything a decision may depend on, and nothing else.
///
/// `relationships` are the live ones of the member of staff and their teams with the subject; empty
/// means none.
record Facts(
    Role role,
    Set<Tie> relationships,
    Restriction restriction,
    boolean conflicted,
    Emergency emergency,
    Stage stage) {

  /// One live relationship and how far its matter is.
  record Tie(uk.rowan.sharing.RelationshipKind kind, Stage stage) {}

  /// Who may see the person beside their relationship.
  enum Restriction {
    NONE,
    /// Restricted, and this member of staff is on the list.
    ALLOWED,
    /// Restricted, and this member of staff is not on the list.
    NOT_ALLOWED,
    /// This member of staff was told never.
    EXCLUDED
  }

  /// Whether this member of staff broke the glass for this person.
  enum Emergency {
    NONE,
    LIVE,
    /// Its hour is over.
    SPENT
  }

  Facts {
    relationships = Set.copyOf(relationships);
  }
}
