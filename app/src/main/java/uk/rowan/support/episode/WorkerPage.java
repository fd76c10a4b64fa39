package uk.rowan.support.episode;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// Giving a case its worker, or another one. `now` is the worker's name.
public record WorkerPage(
    AboutCase about,
    boolean handsOver,
    String now,
    List<Choice> colleagues,
    WorkerForm form,
    List<Problem> problems) {

  public String title() {
    return handsOver ? "Hand over the case" : "Choose a worker";
  }

  @Override
  public String toString() {
    return "WorkerPage";
  }
}
