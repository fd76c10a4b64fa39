package uk.rowan.support.episode;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;

/// Handing over a caseload. Without a giver it asks for one.
public record HandOverPage(
    List<Choice> workers,
    String giver,
    List<Choice> cases,
    List<Choice> takers,
    HandOverForm form,
    List<Problem> problems) {

  @Override
  public String toString() {
    return "HandOverPage";
  }
}
