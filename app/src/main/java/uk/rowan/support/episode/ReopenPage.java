package uk.rowan.support.episode;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// Opening a case anew. `ended` says how the one before did.
public record ReopenPage(
    AboutCase about, String ended, List<Choice> workers, ReopenForm form, List<Problem> problems) {

  @Override
  public String toString() {
    return "ReopenPage";
  }
}
