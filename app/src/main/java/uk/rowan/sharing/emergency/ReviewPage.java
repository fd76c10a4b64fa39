package uk.rowan.sharing.emergency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;

/// One emergency, as whoever judges it needs it.
public record ReviewPage(
    String action,
    String opener,
    String agency,
    String when,
    String until,
    String reason,
    String words,
    String seen,
    String historyHref,
    String due,
    boolean late,
    List<Choice> findings,
    @Nullable String found) {

  @Override
  public String toString() {
    return "ReviewPage";
  }
}
