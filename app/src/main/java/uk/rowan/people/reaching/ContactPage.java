package uk.rowan.people.reaching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;

/// How it is safe to reach a person. Numbers and addresses are shown one at a time, when asked for.
public record ContactPage(
    String id,
    String name,
    List<Frame.NavItem> parts,
    List<Way> ways,
    List<Place> places,
    boolean mayChange,
    boolean mayChangePlaces,
    ContactForm form,
    List<Problem> problems) {

  /// One way, whether it is safe now and why not. `shown` is the number once it was asked for.
  public record Way(
      String kind,
      boolean safeNow,
      String verdict,
      String when,
      boolean voicemail,
      String words,
      String confirmed,
      @Nullable String entry,
      @Nullable String shown) {
    @Override
    public String toString() {
      return "Way";
    }
  }

  public record Place(String entry, String told, @Nullable String kind, @Nullable String shown) {
    @Override
    public String toString() {
      return "Place";
    }
  }

  @Override
  public String toString() {
    return "ContactPage[" + id + "]";
  }
}
