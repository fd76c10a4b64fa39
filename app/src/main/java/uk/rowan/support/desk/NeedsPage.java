package uk.rowan.support.desk;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// The needs of a case: those named, to be judged, and those that could be.
public record NeedsPage(
    AboutCase about, List<Named> named, List<Choice> others, List<Problem> problems) {

  public record Named(String id, String words, String status, int version, String when) {}

  public List<Choice> statuses() {
    return NeedStatus.choices();
  }
}
