package uk.rowan.people;

import java.util.ArrayList;
import java.util.List;
import uk.rowan.foundation.Frame.NavItem;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// The pages about one person that a look is open to, for the menu on each of them.
public final class PersonParts {

  private record Part(String path, String words, FieldClass needs) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("", "Story", FieldClass.IDENTITY),
          new Part("contact", "Safe contact", FieldClass.CONTACT_PLAN),
          new Part("details", "Details", FieldClass.CHARACTERISTICS),
          new Part("risk", "Risk", FieldClass.RISK),
          new Part("looked", "Who looked", FieldClass.ACCESS_HISTORY));

  private PersonParts() {}

  /// `here` is the part being shown: the last word of its path, empty for the story.
  public static List<NavItem> of(Look.Open look, String here) {
    var items = new ArrayList<NavItem>();
    for (var part : PARTS) {
      if (look.shows(part.needs())) {
        var path = "/people/" + look.person() + (part.path().isEmpty() ? "" : "/" + part.path());
        items.add(new NavItem(path, part.words(), part.path().equals(here), 0));
      }
    }
    return items;
  }
}
