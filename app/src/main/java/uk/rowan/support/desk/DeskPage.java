package uk.rowan.support.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.support.AboutCase;

/// The worker's desk in words. A part that is null is not for this reader and leaves no gap.
public record DeskPage(
    AboutCase about,
    String personHref,
    Header header,
    List<String> changes,
    String changesSince,
    @Nullable PlanPart plan,
    @Nullable List<NeedLine> needs,
    @Nullable List<TaskLine> tasks,
    @Nullable List<WayPage> ways,
    @Nullable List<Line> contacts,
    @Nullable List<Line> notes,
    boolean more,
    List<Fact> ending,
    Doors doors) {

  /// What stays in sight.
  public record Header(
      List<Flag> flags, String person, String worker, String clock, String clockMeaning) {
    @Override
    public String toString() {
      return "Header";
    }
  }

  /// A badge, what it means and where it comes from.
  public record Flag(String name, String words, String meaning, @Nullable String href) {
    @Override
    public String toString() {
      return "Flag[" + name + "]";
    }
  }

  public record Section(String heading, String words) {
    @Override
    public String toString() {
      return "Section";
    }
  }

  /// Without an edition there is no plan yet.
  public record PlanPart(
      int edition, String made, String review, boolean late, List<Section> sections) {
    @Override
    public String toString() {
      return "PlanPart";
    }
  }

  public record NeedLine(String words, String status, String meaning, String when) {}

  public record TaskLine(
      String id,
      int version,
      String words,
      String owner,
      String due,
      String meaning,
      boolean done) {
    @Override
    public String toString() {
      return "TaskLine[" + id + "]";
    }
  }

  /// A contact or a note.
  public record Line(String title, String when, String by, String meaning, String words) {
    @Override
    public String toString() {
      return "Line";
    }
  }

  /// Something about how it ended.
  public record Fact(String name, String words) {
    @Override
    public String toString() {
      return "Fact";
    }
  }

  /// What the reader may do from here.
  public record Doors(
      boolean writes,
      boolean plans,
      boolean notes,
      boolean people,
      boolean assigns,
      boolean handsOver,
      boolean closes,
      boolean followsUp,
      boolean reopens,
      @Nullable String before,
      @Nullable String after) {}

  @Override
  public String toString() {
    return "DeskPage[" + about.id() + "]";
  }
}
