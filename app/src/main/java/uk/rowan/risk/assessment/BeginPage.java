package uk.rowan.risk.assessment;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;

/// What is settled before the first question.
public record BeginPage(
    String person,
    String name,
    List<Choice> instruments,
    List<String> empty,
    BeginForm form,
    List<Problem> problems) {

  @Override
  public String toString() {
    return "BeginPage";
  }
}
