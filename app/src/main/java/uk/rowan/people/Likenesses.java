package uk.rowan.people;

import java.util.List;
import uk.rowan.foundation.PersonId;

/// Who else a person may be. Compared by a component of its own, which reads nothing but keyed
/// hashes.
public interface Likenesses {

  /// Someone whom the acting member of staff may see and who may be the same person, with what
  /// agrees, in words.
  record Like(PersonId person, List<String> reasons, boolean strong) {}

  /// Those who may be the same as `told` and whom the acting member of staff may see, most alike
  /// first. Others are noted for the gatekeeper and leave no trace here.
  List<Like> of(PersonId recorded, Told told);

  /// The same from the keys already kept of a person.
  List<Like> of(PersonId recorded);

  /// Those whom a search for these details finds, among whom the acting member of staff may see.
  /// Nothing is noted.
  List<Like> found(Told asked);
}
