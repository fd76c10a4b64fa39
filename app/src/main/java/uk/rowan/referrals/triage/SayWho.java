package uk.rowan.referrals.triage;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.JoinPersons;
import uk.rowan.referrals.ReferralId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// Triage finds that the person told of is one already known, or that they are not after all.
/// Nothing moves, and it can be taken back.
@Component
class SayWho {

  enum Outcome {
    DONE,
    /// They stand on opposite sides.
    OPPOSED,
    CHANGED,
    NOT_FOUND
  }

  private static final Set<FieldClass> WHO = Set.of(FieldClass.EXISTENCE, FieldClass.IDENTITY);

  private final Referrals referrals;
  private final JoinPersons joins;
  private final Access access;

  SayWho(Referrals referrals, JoinPersons joins, Access access) {
    this.referrals = referrals;
    this.joins = joins;
    this.access = access;
  }

  @Transactional
  Outcome same(ReferralId id, int version, PersonId known) {
    if (!(referrals.find(id).orElse(null) instanceof Referral.Waiting(var told, _, _))
        || hides(Act.WRITE, id.value(), Set.of(FieldClass.REFERRAL))
        || hides(Act.FIND, known.value(), WHO)) {
      return Outcome.NOT_FOUND;
    }
    if (told.version() != version) {
      return Outcome.CHANGED;
    }
    return switch (joins.join(told.toldAs(), known)) {
      case OPPOSED -> Outcome.OPPOSED;
      case NOT_POSSIBLE -> Outcome.CHANGED;
      case JOINED -> referrals.repoint(told, known) ? Outcome.DONE : Outcome.CHANGED;
    };
  }

  @Transactional
  Outcome notTheSame(ReferralId id, int version) {
    if (!(referrals.find(id).orElse(null) instanceof Referral.Waiting(var told, _, _))
        || hides(Act.WRITE, id.value(), Set.of(FieldClass.REFERRAL))) {
      return Outcome.NOT_FOUND;
    }
    if (told.version() != version || !referrals.repoint(told, told.toldAs())) {
      return Outcome.CHANGED;
    }
    joins.undo(told.toldAs());
    return Outcome.DONE;
  }

  private boolean hides(Act act, UUID subject, Set<FieldClass> fields) {
    return access.look(act, subject, fields) instanceof Look.Hidden;
  }
}
