package uk.rowan.support.desk;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// Setting a task.
public record TaskPage(
    AboutCase about, List<Choice> owners, TaskForm form, List<Problem> problems) {

  @Override
  public String toString() {
    return "TaskPage";
  }
}
