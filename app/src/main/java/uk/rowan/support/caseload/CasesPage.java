package uk.rowan.support.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Link;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Problem;

/// A list of cases in words.
public record CasesPage(
    String title,
    String count,
    List<Line> lines,
    Pages pages,
    Chosen chosen,
    List<Link> filters,
    List<SavedLink> saved,
    List<Load> loads,
    String guide,
    @Nullable String name,
    List<Problem> problems) {

  public record Line(
      String href,
      String name,
      String reference,
      String risk,
      String riskMeaning,
      String worker,
      String contact,
      String contactMeaning,
      String opened) {
    @Override
    public String toString() {
      return "Line[" + reference + "]";
    }
  }

  /// The codes of the view, for links and forms.
  public record Chosen(String whose, String status, String risk, String sorted) {
    public String sortedBy(String by) {
      return "/cases?whose=%s&status=%s&risk=%s&sorted=%s".formatted(whose, status, risk, by);
    }

    public String order(String by) {
      return sorted.equals(by) ? (by.equals("OPENED") ? "descending" : "ascending") : "none";
    }

    public String export(String kind) {
      return "/cases/export.%s?whose=%s&status=%s&risk=%s&sorted=%s"
          .formatted(kind, whose, status, risk, sorted);
    }

    public String whoseIs(String other) {
      return "/cases?whose=%s&status=%s&risk=%s&sorted=%s".formatted(other, status, risk, sorted);
    }
  }

  public record SavedLink(String id, String href, String name, boolean current) {
    @Override
    public String toString() {
      return "SavedLink[" + id + "]";
    }
  }

  /// How much one worker carries, seen by whoever leads the team.
  public record Load(String worker, String words, String meaning) {}

  public List<Choice> statuses() {
    return List.of(
        new Choice("CURRENT", "Current"),
        new Choice("WAITING", "Waiting for a worker"),
        new Choice("CLOSED", "Closed"));
  }

  public List<Choice> risks() {
    return List.of(
        new Choice("ANY", "Any risk"),
        new Choice("HIGH", "High risk"),
        new Choice("UNKNOWN", "Not assessed"));
  }

  @Override
  public String toString() {
    return "CasesPage";
  }
}
