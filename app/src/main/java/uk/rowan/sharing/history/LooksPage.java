package uk.rowan.sharing.history;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Pages;

/// Looks that wait for a privacy officer, the gravest first, and what was found of the last ones.
/// `others` tells of late ones that only an officer of another agency may judge; `checked` of the
/// last day that was checked.
public record LooksPage(
    List<Frame.NavItem> parts,
    String why,
    List<Choice> whys,
    String found,
    String others,
    String checked,
    List<Row> rows,
    List<Row> judged,
    Pages pages) {

  /// `meaning` is "danger", "clock" or "quiet"; `late` is empty while there is time.
  public record Row(
      String href,
      String who,
      String agency,
      String when,
      String what,
      String state,
      String meaning,
      String late) {}
}
