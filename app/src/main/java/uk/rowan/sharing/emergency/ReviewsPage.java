package uk.rowan.sharing.emergency;

import java.util.List;
import uk.rowan.foundation.Frame;

/// Emergencies that wait for a review, oldest first, and what was found of the last ones. `meaning`
/// is "", "clock" or "danger".
public record ReviewsPage(List<Frame.NavItem> parts, List<Row> waiting, List<Row> reviewed) {

  /// `href` is empty where the reader may know that it waits and may not judge it.
  public record Row(String href, String who, String when, String state, String meaning) {}
}
