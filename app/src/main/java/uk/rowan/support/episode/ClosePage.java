package uk.rowan.support.episode;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;
import uk.rowan.support.ClosureReason;
import uk.rowan.support.Measure;

/// Closing a case, with how it was at the start beside it.
public record ClosePage(
    AboutCase about, List<AtTheStart> start, CloseForm form, List<Problem> problems) {

  /// Something that was known when the case began.
  public record AtTheStart(String when, String title, String words, String by) {
    @Override
    public String toString() {
      return "AtTheStart";
    }
  }

  /// One question and the name of its field.
  public record Question(String field, String code, String words) {}

  public List<Choice> reasons() {
    return ClosureReason.choices();
  }

  public List<Choice> answers() {
    return Measure.Answer.choices();
  }

  public List<Question> questions() {
    return java.util.stream.Stream.of(Measure.values())
        .map(
            measure ->
                new Question(
                    "outcome[%s]".formatted(measure.name()), measure.name(), measure.question()))
        .toList();
  }

  @Override
  public String toString() {
    return "ClosePage";
  }
}
