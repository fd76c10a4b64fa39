package uk.rowan.support.episode;

import java.util.List;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// Writing a note. With supervision, it may be one that only the worker and whoever leads the team
/// see.
public record NotePage(
    AboutCase about, boolean supervision, String worker, NoteForm form, List<Problem> problems) {

  @Override
  public String toString() {
    return "NotePage";
  }
}
