package uk.rowan.insight;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import uk.rowan.extracts.LoadedFile;

/// Makes every figure of a period from a folder of extracts.
public interface Assess {

  /// Writes what the audience may have into a folder. `progress` is told in words how far it is.
  Outcome assess(Asked asked, Consumer<String> progress);

  /// Both days are part of the period. The audience is analyst, partner or public.
  record Asked(Path folder, LocalDate from, LocalDate to, Path out, String audience) {}

  /// What came of it.
  sealed interface Outcome {

    record Written(List<String> files, int figures, int quarantined, List<String> withheld)
        implements Outcome {}

    /// Nothing was written: these files are not what they should be.
    record Refused(List<LoadedFile> files) implements Outcome {}
  }
}
