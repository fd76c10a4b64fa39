package uk.rowan.sharing;

import java.util.UUID;
import uk.rowan.foundation.PersonId;

/// Records why someone may see a record, from when and until when. All join the caller's
/// transaction.
public interface LegitimateRelationships {

  /// From now on `holder`, a member of staff or a team, has this relationship with `subject`: a
  /// person, referral or case. `person` is whose restrictions govern it; `basis` the referral or
  /// case it rests on. Recording it twice is once.
  ///
  /// The database refuses it from someone who has no relationship with the person themselves,
  /// unless nobody has one yet.
  void relate(
      UUID holder, UUID subject, PersonId person, RelationshipKind kind, Stage stage, UUID basis);

  /// Ends all that rest on a referral or case.
  void end(UUID basis);

  /// Ends those of one holder that rest on a referral or case.
  void end(UUID basis, UUID holder);

  /// Moves all that rest on a referral or case to another stage.
  void moveTo(UUID basis, Stage stage);
}
