package uk.rowan.sharing;

import java.time.Instant;
import java.util.List;
import uk.rowan.foundation.PersonId;

/// Which agencies are involved with a person, and who there.
public interface Involvements {

  /// `who` is a member of staff or a team.
  record Involved(String who, String agency, RelationshipKind kind, Stage stage, Instant since) {}

  /// Those of the persons the acting member of staff may see; shown only where the class SUPPORT is
  /// open.
  List<Involved> with(PersonId person);
}
