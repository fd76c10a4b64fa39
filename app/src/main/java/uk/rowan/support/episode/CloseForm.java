package uk.rowan.support.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.foundation.TypedDates;
import uk.rowan.support.ClosureReason;
import uk.rowan.support.Measure;

/// How a case ends, as typed. `followUp` is YES or NO.
public record CloseForm(
    @Nullable String version,
    @Nullable String reason,
    @Nullable Map<String, String> outcome,
    @Nullable String words,
    @Nullable String followUp,
    @Nullable TypedDate on) {

  sealed interface Read {
    record Good(int version, CloseCase.Ending ending) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read(LocalDate today) {
    var problems = new ArrayList<Problem>();
    var why = Stream.of(ClosureReason.values()).filter(it -> it.name().equals(reason)).findFirst();
    var answers = answers(problems);
    if (why.isEmpty()) {
      problems.add(new Problem("reason", "Select why the case is closing"));
    }
    var said = words == null ? "" : words.strip();
    if (said.length() > WorkerForm.MOST) {
      problems.add(
          new Problem("words", "What should be remembered must be 4,000 characters or fewer"));
    }
    var day = followUpOn(today, problems);
    return problems.isEmpty()
        ? new Read.Good(
            Versions.read(version), new CloseCase.Ending(why.orElseThrow(), answers, said, day))
        : new Read.Bad(List.copyOf(problems));
  }

  /// What was chosen for a question.
  public @Nullable String answer(String measure) {
    return outcome == null ? null : outcome.get(measure);
  }

  private Map<Measure, Measure.Answer> answers(List<Problem> problems) {
    var answers = new EnumMap<Measure, Measure.Answer>(Measure.class);
    for (var measure : Measure.values()) {
      Stream.of(Measure.Answer.values())
          .filter(it -> it.name().equals(answer(measure.name())))
          .findFirst()
          .ifPresentOrElse(
              answer -> answers.put(measure, answer),
              () ->
                  problems.add(
                      new Problem(
                          "outcome[%s]".formatted(measure.name()),
                          "Select an answer: " + measure.question())));
    }
    return answers;
  }

  private @Nullable LocalDate followUpOn(LocalDate today, List<Problem> problems) {
    if ("NO".equals(followUp)) {
      return null;
    }
    if (!"YES".equals(followUp)) {
      problems.add(new Problem("followUp", "Select whether someone will ask later how it goes"));
      return null;
    }
    var day = TypedDates.read(on);
    if (day.isEmpty()) {
      problems.add(new Problem("on", "Enter the day to ask, such as 14 4 2026"));
      return null;
    }
    if (!day.get().isAfter(today)) {
      problems.add(new Problem("on", "The day to ask must be after today"));
    }
    return day.get();
  }

  @Override
  public String toString() {
    return "CloseForm";
  }
}
