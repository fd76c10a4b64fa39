package uk.rowan.support.desk;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Problem;
import uk.rowan.support.AboutCase;

/// Making a safety plan, with the editions before it.
public record PlanPage(
    AboutCase about, List<Edition> editions, PlanForm form, List<Problem> problems) {

  /// An edition as it was.
  public record Edition(String title, List<DeskPage.Section> sections) {
    @Override
    public String toString() {
      return "Edition";
    }
  }

  /// A part to fill in.
  public record Part(String field, String code, String heading, String hint) {}

  public List<Part> parts() {
    return Stream.of(PlanSection.values())
        .map(
            section ->
                new Part(
                    "section[%s]".formatted(section.name()),
                    section.name(),
                    section.heading(),
                    section.hint()))
        .toList();
  }

  @Override
  public String toString() {
    return "PlanPage";
  }
}
