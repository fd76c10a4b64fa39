package uk.rowan.risk.instrument;

import java.util.List;
import uk.rowan.risk.instrument.Answer.Value;

/// How many of the questions were answered yes, how many are not known and how many were never
/// asked. A question counts once, whatever was ticked within it.
public record Score(int yes, int dontKnow, int notAsked, int questions) {

  public static final String FLOOR = "A score is a floor, not a ceiling.";

  public Score {
    if (yes < 0 || dontKnow < 0 || notAsked < 0 || yes + dontKnow + notAsked > questions) {
      throw new IllegalArgumentException(
          "%d yes, %d not known and %d not asked do not fit %d questions"
              .formatted(yes, dontKnow, notAsked, questions));
    }
  }

  public static Score of(Instrument instrument, Answers answers) {
    List<Value> values =
        instrument.items().stream()
            .filter(item -> item.type().isScored())
            .map(item -> answers.to(item).value())
            .toList();
    return new Score(
        (int) values.stream().filter(Value::isPresent).count(),
        (int) values.stream().filter(value -> value == Value.DONT_KNOW).count(),
        (int) values.stream().filter(value -> value == Value.NOT_ASKED).count(),
        values.size());
  }

  public boolean isComplete() {
    return notAsked == 0;
  }

  /// Whether the count could be that high once the open questions are answered.
  public boolean couldReach(int count) {
    return yes + dontKnow + notAsked >= count;
  }

  public String inWords() {
    return "%d of %d yes, %d not known, %d not asked. %s"
        .formatted(yes, questions, dontKnow, notAsked, FLOOR);
  }
}
