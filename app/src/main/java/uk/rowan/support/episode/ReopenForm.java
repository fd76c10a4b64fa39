package uk.rowan.support.episode;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;

/// Who works the new episode, as typed; NOBODY when it is to wait for a worker.
public record ReopenForm(@Nullable String version, @Nullable String worker) {

  static final String NOBODY = "NOBODY";

  sealed interface Read {
    record Good(int version, @Nullable StaffId worker) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read(Optional<StaffId> chosen) {
    if (chosen.isEmpty() && !NOBODY.equals(worker)) {
      return new Read.Bad(List.of(new Problem("worker", "Select who works the case")));
    }
    return new Read.Good(Versions.read(version), chosen.orElse(null));
  }
}
