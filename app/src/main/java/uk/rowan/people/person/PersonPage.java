package uk.rowan.people.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Link;
import uk.rowan.people.StorySource.Headline;

/// The whole story of a person on one page, as far as its reader may know it. `rest` leads to all
/// of a long timeline; null when all of it is shown.
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
    @Nullable Link rest,
    List<Frame.NavItem> kinds,
    List<Relation> relations,
    Network network,
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

  /// `mark` is how they are drawn: "danger", "child", "contested" or empty.
  public record Relation(
      String href, String name, String kind, String roles, String meaning, String mark) {
    @Override
    public String toString() {
      return "Relation";
    }
  }

  /// The people around a person, drawn: the person at the left, everyone else below each other at
  /// the right, a line to each. Lengths are in units of the drawing. What it shows the list beside
  /// it says in words.
  public record Network(int height, int middle, List<Other> others) {

    private static final int STEP = 52;
    private static final int MOST = 12;

    /// One of the others: where, what is written beside the mark, and which mark. `role` is
    /// "danger", "child", "contested" or empty.
    public record Other(int y, String name, String kind, String role) {
      @Override
      public String toString() {
        return "Other";
      }
    }

    /// Nobody draws a family of more than a dozen so that it can be read: then there is the list.
    static Network of(List<Relation> relations) {
      if (relations.isEmpty() || relations.size() > MOST) {
        return new Network(0, 0, List.of());
      }
      var others = new ArrayList<Other>();
      for (var relation : relations) {
        others.add(
            new Other(
                STEP / 2 + others.size() * STEP,
                relation.name(),
                relation.kind(),
                relation.mark()));
      }
      int height = others.size() * STEP;
      return new Network(height, height / 2, others);
    }

    public boolean isEmpty() {
      return others.isEmpty();
    }

    @Override
    public String toString() {
      return "Network";
    }
  }

  public record Involvement(String agency, String who, String kind, String since) {}

  @Override
  public String toString() {
    return "PersonPage[" + id + "]";
  }
}
