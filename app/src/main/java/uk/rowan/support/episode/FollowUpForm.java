package uk.rowan.support.episode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;

/// How it goes, as typed.
public record FollowUpForm(@Nullable String version, @Nullable String words) {

  sealed interface Read {
    record Good(int version, String words) implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read() {
    var said = words == null ? "" : words.strip();
    if (said.isEmpty()) {
      return new Read.Bad(
          List.of(new Problem("words", "Enter how it goes, or that they could not be reached")));
    }
    if (said.length() > WorkerForm.MOST) {
      return new Read.Bad(
          List.of(new Problem("words", "How it goes must be 4,000 characters or fewer")));
    }
    return new Read.Good(Versions.read(version), said);
  }

  @Override
  public String toString() {
    return "FollowUpForm";
  }
}
