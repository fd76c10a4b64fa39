package uk.rowan.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Hours;
import uk.rowan.people.Told.Safety;

/// How it is safe to reach someone. The one place where that rule stands: asked at the moment
/// something is sent or somebody is rung, never before (requirement LO-03).
public interface SafeContact {

  /// One way to reach someone and what was said about it, without the number or address. `entry` is
  /// that of the vault, null when it needs none; `usable` is false when an address is needed and
  /// none is held any longer.
  record WayToReach(
      UUID id,
      ChannelKind kind,
      Safety safe,
      @Nullable Hours hours,
      boolean voicemail,
      String words,
      @Nullable UUID entry,
      boolean usable,
      Instant confirmedAt,
      StaffId confirmedBy) {

    @Override
    public String toString() {
      return "WayToReach[" + kind + "]";
    }
  }

  /// Whether someone may be reached so, then.
  sealed interface Verdict {

    /// By this way, and by no other of its kind.
    record Safe(WayToReach way) implements Verdict {}

    /// The reason is a sentence for whoever wanted to, without anybody's words in it.
    record NotSafe(String reason) implements Verdict {}
  }

  /// Every way that was ever told, the newest confirmation first. Whoever shows them has asked
  /// [uk.rowan.sharing.Access] for the class CONTACT_PLAN.
  List<WayToReach> ways(PersonId person);

  /// Safe only when the person said yes, at this hour in Europe/London, in the newest word on this
  /// kind of way, and what is needed to use it is still held.
  Verdict check(PersonId person, ChannelKind kind, Instant at);

  /// The same of every kind of way, in their order, for whoever chooses one.
  Map<ChannelKind, Verdict> checkEach(PersonId person, Instant at);
}
