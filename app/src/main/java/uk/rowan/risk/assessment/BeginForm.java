package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.instrument.Instrument;

/// How an assessment is to begin, exactly as chosen.
public record BeginForm(
    @Nullable String safeToTalk,
    @Nullable String presence,
    @Nullable String instrument,
    @Nullable String matter) {

  static final BeginForm BLANK = new BeginForm(null, null, null, null);

  record Wanted(Instrument.Edition edition, Sheet.SafeToTalk safe, Sheet.Presence presence) {}

  sealed interface Read {
    record Good(Wanted wanted) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var safe = chosen(Sheet.SafeToTalk.class, safeToTalk);
    var who = chosen(Sheet.Presence.class, presence);
    var parts = instrument == null ? new String[0] : instrument.split("\\|", 2);
    if (safe == null) {
      problems.add(new Problem("safeToTalk", "Say whether it is safe to talk now"));
    }
    if (who == null) {
      problems.add(new Problem("presence", "Say who answers"));
    }
    if (safe == Sheet.SafeToTalk.NO && who == Sheet.Presence.WITH_PERSON) {
      problems.add(
          new Problem(
              "presence",
              "If it is not safe to talk, stop here. You can still begin from what others know"));
    }
    if (parts.length != 2) {
      problems.add(new Problem("instrument", "Choose a checklist"));
    }
    return problems.isEmpty() && safe != null && who != null
        ? new Read.Good(new Wanted(new Instrument.Edition(parts[0], parts[1]), safe, who))
        : new Read.Bad(List.copyOf(problems));
  }

  /// The referral or case named, when one is.
  @Nullable UUID named() {
    try {
      return matter == null || matter.isBlank() ? null : UUID.fromString(matter);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E chosen(Class<E> type, @Nullable String word) {
    for (var value : type.getEnumConstants()) {
      if (value.name().equals(word) && !value.name().equals("NOT_RECORDED")) {
        return value;
      }
    }
    return null;
  }
}
