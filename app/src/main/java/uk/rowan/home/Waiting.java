package uk.rowan.home;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Said;

/// One thing that waits for somebody: about whom by the shortest safe label, why it is here, by
/// when if there is a when, and the one button that leads to it. `meaning` is "danger", "clock" or
/// empty; what is late and has none is shown as a clock.
public record Waiting(
    When when,
    String about,
    String why,
    @Nullable Due due,
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

  /// By when: an instant, or the end of a day in England.
  public sealed interface Due {

    /// At this instant.
    record At(Instant at) implements Due {}

    /// On this day.
    record On(LocalDate day) implements Due {}

    /// The instant from which it is late.
    default Instant end() {
      return switch (this) {
        case At(var at) -> at;
        case On(var day) -> CivilTime.startOf(day.plusDays(1));
      };
    }

    /// "due tomorrow 10:00", "3 days late".
    default String words(Instant now) {
      return switch (this) {
        case At(var at) -> Said.due(at, now);
        case On(var day) -> Said.due(day, CivilTime.day(now));
      };
    }
  }

  public boolean isLate(Instant now) {
    return due != null && !now.isBefore(due.end());
  }

  @Override
  public String toString() {
    return "Waiting[" + when + "]";
  }
}
