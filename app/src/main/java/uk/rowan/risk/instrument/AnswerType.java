package uk.rowan.risk.instrument;

import uk.rowan.risk.instrument.Answer.Value;

/// How a question can be answered. Don't know and not asked are always possible.
public enum AnswerType {
  YES_NO,
  FREQUENCY,
  WORDS,
  /// What the practitioner saw; nobody is asked.
  OBSERVATION;

  public boolean allows(Value value) {
    return switch (value) {
      case DONT_KNOW, NOT_ASKED -> true;
      case YES, NO -> this == YES_NO || this == OBSERVATION;
      case NEVER, OCCASIONALLY, OFTEN, ALL_THE_TIME -> this == FREQUENCY;
      case TOLD -> this == WORDS;
    };
  }

  /// Whether the question belongs to the score: a story in words and an observation do not.
  public boolean isScored() {
    return this == YES_NO || this == FREQUENCY;
  }
}
