package uk.rowan.people;

import java.util.Set;
import java.util.UUID;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// Records someone who was told of: the person, what goes into the vault, how it is safe to reach
/// them, and the keys by which they may be recognised. Joins the caller's transaction.
public interface RecordPerson {

  /// `source` is the referral, case or member of staff it came from. Before calling, a member of
  /// staff has recorded their relationship with `id`; whoever refers from outside records it after.
  ///
  /// Gives back the members of staff who, by the conflict register, are this person: for
  /// [uk.rowan.sharing.StaffInvolvement] and for nobody's eyes.
  Set<StaffId> record(PersonId id, Told told, UUID source);

  /// Adds a way to reach someone already recorded. Joins the caller's transaction.
  void addChannel(PersonId person, Told.Channel channel, UUID source);

  /// Adds where someone already recorded is. Joins the caller's transaction.
  void addPlace(PersonId person, Told.Place place, UUID source);
}
