package uk.rowan.referrals.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Link;
import uk.rowan.foundation.Pages;

/// What waits, in the order it should be read.
public record TriagePage(
    List<Item> items,
    int count,
    int late,
    Pages pages,
    List<Choice> services,
    Filter filter,
    List<Link> chosen,
    @Nullable String done) {

  public TriagePage {
    items = List.copyOf(items);
    services = List.copyOf(services);
    chosen = List.copyOf(chosen);
  }

  /// One that waits. `openedBy` is whoever has it before them now, null when nobody has.
  public record Item(
      String href,
      String who,
      String age,
      String concern,
      String from,
      String arrived,
      String due,
      String meaning,
      boolean asked,
      List<Sign> signs,
      List<String> likely,
      @Nullable String openedBy) {

    @Override
    public String toString() {
      return "Item[" + href + "]";
    }
  }

  /// A reason to read it first, and where that comes from.
  public record Sign(String words, String meaning, String source) {}

  public record Filter(String service, String door, boolean late, String hint) {}
}
