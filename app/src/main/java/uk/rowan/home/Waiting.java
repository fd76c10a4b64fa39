package uk.rowan.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that waits for somebody: about whom by the shortest safe label, why it is here, since
/// or until when, and the one button that leads to it.
public record Waiting(
    When when,
    String about,
    String why,
    @Nullable Instant due,
    boolean late,
    String meaning,
    String href,
    String button) {

  /// In the order that harm would have it.
  public enum When {
    NOW("Now"),
    TODAY("Today"),
    SOON("Soon"),
    MINE("My cases");

    private final String words;

    When(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return "Waiting[" + when + "]";
  }
}
