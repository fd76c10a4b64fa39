package uk.rowan.support.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseId;

/// Which cases go from whom to whom, as typed.
public record HandOverForm(
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> cases,
    @Nullable String words) {

  sealed interface Read {
    record Good(StaffId from, StaffId to, List<CaseId> cases, String words) implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  public List<String> chosen() {
    return cases == null ? List.of() : cases;
  }

  /// `taker` is who was named, if they may take cases; `open` are those that `giver` has and may be
  /// handed over.
  Read read(StaffId giver, Optional<StaffId> taker, List<CaseId> open) {
    var problems = new ArrayList<Problem>();
    var picked = open.stream().filter(id -> chosen().contains(id.toString())).toList();
    var said = words == null ? "" : words.strip();
    if (picked.isEmpty()) {
      problems.add(new Problem("cases", "Select at least one case"));
    }
    if (taker.isEmpty() || taker.get().equals(giver)) {
      problems.add(new Problem("to", "Select who takes the cases"));
    }
    if (said.isEmpty()) {
      problems.add(new Problem("words", "Enter what they need to know first"));
    } else if (said.length() > WorkerForm.MOST) {
      problems.add(
          new Problem("words", "What they need to know must be 4,000 characters or fewer"));
    }
    return problems.isEmpty()
        ? new Read.Good(giver, taker.orElseThrow(), picked, said)
        : new Read.Bad(List.copyOf(problems));
  }

  @Override
  public String toString() {
    return "HandOverForm";
  }
}
