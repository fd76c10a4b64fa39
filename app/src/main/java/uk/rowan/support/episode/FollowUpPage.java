package uk.rowan.support.episode;

import java.util.List;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// Asking how it goes, weeks after a case closed. `due` says by when.
public record FollowUpPage(AboutCase about, String due, FollowUpForm form, List<Problem> problems) {

  @Override
  public String toString() {
    return "FollowUpPage";
  }
}
