package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.AnswerType;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Item;
import uk.rowan.risk.instrument.Words;

/// The answers of a page exactly as typed, by field: `a.` before the key of an item is the answer,
/// `s.` who said so, `n.` the note.
record AnswersForm(Map<String, String> fields) {

  /// What was understood, with all that was wrong.
  record Read(Answers answers, List<Problem> problems) {}

  AnswersForm {
    fields = Map.copyOf(fields);
  }

  int version() {
    try {
      return Integer.parseInt(fields.getOrDefault("version", "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// Items that are not on the page stay as they are in `before`.
  Read read(Instrument instrument, Answers before) {
    var problems = new ArrayList<Problem>();
    var answers = new HashMap<>(before.byItem());
    for (var item : instrument.items()) {
      if (fields.containsKey("n." + item.key())) {
        var answer = answer(item, problems);
        if (answer.equals(Answer.NOT_ASKED)) {
          answers.remove(item.key());
        } else {
          answers.put(item.key(), answer);
        }
      }
    }
    return new Read(new Answers(answers), List.copyOf(problems));
  }

  String typed(String part, Item item) {
    return fields.getOrDefault(part + "." + item.key(), "");
  }

  private Answer answer(Item item, List<Problem> problems) {
    var note = typed("n", item).strip();
    if (note.length() > Words.MOST) {
      problems.add(
          new Problem(
              "n." + item.key(),
              "Question %d: shorten the note to %d characters or fewer"
                  .formatted(item.number(), Words.MOST)));
      note = "";
    }
    var words = note.isEmpty() ? null : new Words(note);
    var value = value(item, words);
    return value == Answer.Value.NOT_ASKED
        ? new Answer(value, null, words)
        : new Answer(value, source(item), words);
  }

  private Answer.Value value(Item item, @Nullable Words words) {
    var chosen = typed("a", item);
    if (item.type() == AnswerType.WORDS && words != null) {
      return Answer.Value.TOLD;
    }
    for (var value : Answer.Value.values()) {
      if (value.name().equals(chosen) && value != Answer.Value.TOLD && item.type().allows(value)) {
        return value;
      }
    }
    return Answer.Value.NOT_ASKED;
  }

  private Answer.Source source(Item item) {
    var chosen = typed("s", item);
    for (var source : Answer.Source.values()) {
      if (source.name().equals(chosen)) {
        return source;
      }
    }
    return Answer.Source.PERSON;
  }
}
