package uk.rowan.support.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;

/// Who takes the case from here, as typed.
public record WorkerForm(
    @Nullable String version, @Nullable String worker, @Nullable String words) {

  static final int MOST = 4_000;

  sealed interface Read {
    record Good(int version, StaffId worker, String words) implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  /// `chosen` is the colleague that was named, if they may take it; words are needed to hand over.
  Read read(Optional<StaffId> chosen, boolean wordsNeeded) {
    var problems = new ArrayList<Problem>();
    var said = words == null ? "" : words.strip();
    if (chosen.isEmpty()) {
      problems.add(new Problem("worker", "Select who takes the case"));
    }
    if (wordsNeeded && said.isEmpty()) {
      problems.add(new Problem("words", "Enter what they need to know first"));
    }
    if (said.length() > MOST) {
      problems.add(
          new Problem("words", "What they need to know must be 4,000 characters or fewer"));
    }
    return problems.isEmpty()
        ? new Read.Good(Versions.read(version), chosen.orElseThrow(), said)
        : new Read.Bad(List.copyOf(problems));
  }

  @Override
  public String toString() {
    return "WorkerForm";
  }
}
