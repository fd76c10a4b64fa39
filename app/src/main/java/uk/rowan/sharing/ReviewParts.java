package uk.rowan.sharing;

import java.util.List;
import uk.rowan.foundation.Frame.NavItem;

/// The parts of a privacy officer's work, each a page.
public final class ReviewParts {

  private ReviewParts() {}

  public static List<NavItem> at(String here) {
    return List.of(
        part("/reviews", "Emergencies", here),
        part("/reviews/looks", "Looks to check", here),
        part("/reviews/lifts", "Restrictions", here));
  }

  private static NavItem part(String href, String words, String here) {
    return new NavItem(href, words, href.equals(here), 0);
  }
}
