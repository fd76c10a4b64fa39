package uk.rowan.support.episode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;

/// A note, as typed. `kind` is SUPERVISION or anything else.
public record NoteForm(@Nullable String kind, @Nullable String words) {

  sealed interface Read {
    record Good(boolean supervision, String words) implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  /// Only whoever leads the team may choose supervision.
  Read read(boolean mayBeSupervision) {
    var said = words == null ? "" : words.strip();
    if (said.isEmpty()) {
      return new Read.Bad(List.of(new Problem("words", "Enter what should be remembered")));
    }
    if (said.length() > WorkerForm.MOST) {
      return new Read.Bad(
          List.of(new Problem("words", "The note must be 4,000 characters or fewer")));
    }
    return new Read.Good(mayBeSupervision && NoteKind.SUPERVISION.name().equals(kind), said);
  }

  @Override
  public String toString() {
    return "NoteForm";
  }
}
