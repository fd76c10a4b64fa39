package uk.rowan.risk.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.Band;

/// How the risk of one person is and was, in words.
public record RiskPage(
    String person,
    String name,
    @Nullable Now now,
    List<Unfinished> drafts,
    @Nullable Chart chart,
    List<Line> lines,
    List<Happened> incidents,
    boolean writes) {

  /// A history drawn: where each mark stands in a frame of [#WIDTH] by [#HEIGHT], and the title
  /// that says what is seen.
  public record Chart(String title, String line, List<Mark> marks, List<Tick> ticks) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 210;
    public static final int LEFT = 128;
    public static final int RIGHT = 690;

    /// A mark stands for one assessment: a square where a person's judgement or a local rule set
    /// the level, a disc where the count did, a ring where too little was known.
    public record Mark(int x, int y, String shape, String meaning, String label) {}

    public record Tick(int x, String words, String anchor) {}

    /// The height of a band in the frame; of one that is not known, below them all.
    public static int y(@Nullable Band band) {
      return band == null
          ? 168
          : switch (band) {
            case HIGH -> 24;
            case MEDIUM -> 72;
            case STANDARD -> 120;
          };
    }
  }

  public record Now(String words, String meaning, String since, String because, String next) {}

  public record Unfinished(String href, String words, String progress) {}

  public record Line(
      String href,
      String on,
      String band,
      String meaning,
      String count,
      String restsOn,
      String instrument,
      String judgement,
      String by) {}

  public record Happened(String on, String kind, String by, String police) {}

  @Override
  public String toString() {
    return "RiskPage";
  }
}
