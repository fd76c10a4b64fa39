package uk.rowan.risk.assessment;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instrument;

/// What is written down in an assessment: how the talk went, the answers, the flags raised by hand
/// and the judgement.
record Sheet(
    SafeToTalk safeToTalk,
    Presence presence,
    Answers answers,
    Set<String> flags,
    @Nullable Judgement judgement) {

  static final Sheet BLANK =
      new Sheet(SafeToTalk.NOT_RECORDED, Presence.NOT_RECORDED, Answers.NONE, Set.of(), null);

  Sheet {
    flags = Set.copyOf(flags);
  }

  /// Whether it was safe to talk, asked before anything else.
  enum SafeToTalk {
    YES,
    NO,
    NOT_RECORDED
  }

  /// Whether the person was there, or others answered from what they know.
  enum Presence {
    WITH_PERSON,
    WITHOUT_PERSON,
    NOT_RECORDED
  }

  Sheet with(SafeToTalk safe) {
    return new Sheet(safe, presence, answers, flags, judgement);
  }

  Sheet with(Presence who) {
    return new Sheet(safeToTalk, who, answers, flags, judgement);
  }

  Sheet with(Answers changed) {
    return new Sheet(safeToTalk, presence, changed, flags, judgement);
  }

  Sheet with(Judgement judged) {
    return new Sheet(safeToTalk, presence, answers, flags, judged);
  }

  /// With these flags raised by hand, and no others.
  Sheet withFlags(Set<String> raised) {
    return new Sheet(safeToTalk, presence, answers, raised, judgement);
  }

  Sheet withFlag(String flag) {
    var more = new HashSet<>(flags);
    more.add(flag);
    return new Sheet(safeToTalk, presence, answers, more, judgement);
  }

  /// The flags raised by hand, and those that an answer raises.
  Set<String> raised(Instrument instrument) {
    var all = new HashSet<>(flags);
    for (var item : instrument.items()) {
      var flag = item.alert().flag();
      if (flag != null && answers.to(item).value().isPresent()) {
        all.add(flag);
      }
    }
    return Set.copyOf(all);
  }
}
