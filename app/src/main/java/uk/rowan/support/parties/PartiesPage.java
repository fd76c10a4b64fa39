package uk.rowan.support.parties;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// The people in a case, and adding someone. `alike` are those known already who may be meant: when
/// there are any, whoever adds says first whether it is one of them.
public record PartiesPage(
    AboutCase about,
    List<PartyLine> parties,
    boolean adds,
    List<Choice> kinds,
    List<Choice> parts,
    List<Choice> alike,
    PartyForm form,
    List<Problem> problems) {

  /// `href` leads to their own page.
  public record PartyLine(
      String href, String name, String age, String kind, String part, String meaning) {
    @Override
    public String toString() {
      return "PartyLine";
    }
  }

  @Override
  public String toString() {
    return "PartiesPage";
  }
}
