package uk.rowan.support.desk;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;

/// What came of trying to reach someone.
enum ContactOutcome {
  SPOKE("We spoke", true, ""),
  MET("We met", true, ""),
  NO_ANSWER("No answer", false, "clock"),
  MESSAGE_LEFT("A message was left", false, ""),
  SENT("It was sent", false, ""),
  SOMEONE_ELSE_ANSWERED("Someone else answered", false, "danger"),
  NOT_SAFE_TO_TALK("It was not safe to talk", false, "danger"),
  /// They got in touch themselves, by whatever way they chose.
  REPLIED("They got in touch", true, "");

  private final String words;
  private final boolean reached;
  private final String meaning;

  ContactOutcome(String words, boolean reached, String meaning) {
    this.words = words;
    this.reached = reached;
    this.meaning = meaning;
  }

  String words() {
    return words;
  }

  /// Whether the person themselves was reached: only then were they contacted.
  boolean isReached() {
    return reached;
  }

  String meaning() {
    return meaning;
  }

  /// Those of somebody who tried.
  static List<Choice> choices() {
    return Stream.of(values())
        .filter(outcome -> outcome != REPLIED)
        .map(outcome -> new Choice(outcome.name(), outcome.words))
        .toList();
  }
}
