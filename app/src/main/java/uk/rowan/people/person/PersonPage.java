package uk.rowan.people.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Frame;
import uk.rowan.people.StorySource.Headline;

/// The whole story of a person on one page, as far as its reader may know it.
public record PersonPage(
    String id,
    String name,
    String about,
    List<String> alsoKnownAs,
    List<Headline> headlines,
    List<String> warnings,
    List<Frame.NavItem> parts,
    boolean mayChange,
    List<Moment> moments,
    List<Frame.NavItem> kinds,
    List<Relation> relations,
    List<Involvement> involvements,
    boolean showsRelations,
    boolean showsInvolvements) {

  /// One entry of the timeline, or a stretch of quiet when `quiet` is not null.
  public record Moment(
      @Nullable String quiet,
      String title,
      String when,
      String on,
      String words,
      String by,
      String kind,
      String meaning,
      @Nullable String href) {

    static Moment quiet(String words) {
      return new Moment(words, "", "", "", "", "", "", "", null);
    }

    @Override
    public String toString() {
      return "Moment[" + kind + "]";
    }
  }

  public record Relation(String href, String name, String kind, String roles, String meaning) {
    @Override
    public String toString() {
      return "Relation";
    }
  }

  public record Involvement(String agency, String who, String kind, String since) {}

  @Override
  public String toString() {
    return "PersonPage[" + id + "]";
  }
}
