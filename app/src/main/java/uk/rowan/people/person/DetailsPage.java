package uk.rowan.people.person;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;

/// Who someone is, to read and to change.
public record DetailsPage(
    String id,
    String name,
    String about,
    List<Frame.NavItem> parts,
    String given,
    String family,
    String bornKnown,
    TypedDate born,
    String pronoun,
    String language,
    int version,
    List<Question> questions,
    List<Flag> flags,
    boolean mayChange,
    boolean mayWarn,
    List<Problem> problems) {

  /// A question on a characteristic, with the answer chosen; empty when it was not asked.
  public record Question(String name, String words, List<Choice> answers, String chosen) {}

  public record Flag(String id, String words) {
    @Override
    public String toString() {
      return "Flag";
    }
  }

  @Override
  public String toString() {
    return "DetailsPage[" + id + "]";
  }
}
