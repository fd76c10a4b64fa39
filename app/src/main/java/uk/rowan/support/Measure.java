package uk.rowan.support;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;

/// What is asked when a case ends, of the person themselves where that can be.
public enum Measure {
  FEELS_SAFER("Do they feel safer?", "Feels safer"),
  ABUSE_STOPPED("Has the abuse stopped?", "Abuse has stopped"),
  RISK_REDUCED("Is the risk lower than at the start?", "Risk is lower"),
  LIFE_IS_BETTER("Is life better for them?", "Life is better"),
  KNOWS_WHERE_TO_TURN("Do they know where to turn?", "Knows where to turn");

  private final String question;
  private final String words;

  Measure(String question, String words) {
    this.question = question;
    this.words = words;
  }

  public String words() {
    return words;
  }

  public String question() {
    return question;
  }

  /// What can be answered. Not asked is not no.
  public enum Answer {
    YES("Yes"),
    PARTLY("Partly"),
    NO("No"),
    NOT_ASKED("Not asked"),
    NOT_APPLICABLE("Does not apply");

    private final String words;

    Answer(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public static List<Choice> choices() {
      return Stream.of(values()).map(answer -> new Choice(answer.name(), answer.words)).toList();
    }
  }
}
