package uk.rowan.support;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;

/// Why a case ended. Planned is one way of many; that somebody could not be reached is not that
/// they did not want help.
public enum ClosureReason {
  PLANNED("Planned ending", "The work you agreed on together is done"),
  DISENGAGED("They stopped taking part", "They were in touch, then no longer"),
  UNREACHABLE("They could not be reached", "At least 3 safe attempts at different times"),
  DECLINED_SUPPORT("They did not want support", "They said so themselves"),
  MOVED_AWAY("They moved away", "Out of the area, with no service to hand over to"),
  TRANSFERRED("Handed to another service", "Another service is working with them now"),
  DIED("They died", "Tell your manager today: a review may be needed");

  private final String words;
  private final String hint;

  ClosureReason(String words, String hint) {
    this.words = words;
    this.hint = hint;
  }

  public String words() {
    return words;
  }

  public static List<Choice> choices() {
    return Stream.of(values())
        .map(reason -> new Choice(reason.name(), reason.words).withHint(reason.hint))
        .toList();
  }
}
