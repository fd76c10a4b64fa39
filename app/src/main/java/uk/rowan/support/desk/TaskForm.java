package uk.rowan.support.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;
import uk.rowan.foundation.TypedDate;
import uk.rowan.foundation.TypedDates;

/// A task, as typed; or the version of one that is done.
public record TaskForm(
    @Nullable String words,
    @Nullable TypedDate due,
    @Nullable String owner,
    @Nullable String version) {

  static final int MOST = 200;

  sealed interface Read {
    record Good(String words, LocalDate due, StaffId owner) implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  /// `chosen` is who was named, if they are of the team.
  Read read(LocalDate today, Optional<StaffId> chosen) {
    var problems = new ArrayList<Problem>();
    var said = words == null ? "" : words.strip();
    if (said.isEmpty()) {
      problems.add(new Problem("words", "Enter what is to be done"));
    } else if (said.length() > MOST) {
      problems.add(new Problem("words", "What is to be done must be 200 characters or fewer"));
    }
    var day = TypedDates.read(due);
    if (day.isEmpty() || day.get().isBefore(today)) {
      problems.add(new Problem("due", "Enter the day by which it is to be done, from today on"));
    }
    if (chosen.isEmpty()) {
      problems.add(new Problem("owner", "Select who does it"));
    }
    return problems.isEmpty()
        ? new Read.Good(said, day.orElseThrow(), chosen.orElseThrow())
        : new Read.Bad(List.copyOf(problems));
  }

  int readVersion() {
    return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  @Override
  public String toString() {
    return "TaskForm";
  }
}
