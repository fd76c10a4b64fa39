package uk.rowan.risk.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A signed assessment, to read and to print: what it came to, why, what follows, and what was
/// said.
public record SignedPage(
    String person,
    String name,
    String band,
    String meaning,
    String restsOn,
    String because,
    String count,
    String judged,
    String judgement,
    String by,
    String on,
    String instrument,
    String talk,
    List<String> raised,
    List<Criterion> criteria,
    List<String> next,
    List<String> tell,
    List<Group> groups) {

  public record Criterion(String name, String verdict, boolean met, String because) {}

  public record Group(String title, List<Said> said) {}

  /// One question; the note is null when there is none or the reader may not see it.
  public record Said(
      int number, String words, String answer, boolean so, String source, @Nullable String note) {

    @Override
    public String toString() {
      return "Said[" + number + "]";
    }
  }

  @Override
  public String toString() {
    return "SignedPage";
  }
}
