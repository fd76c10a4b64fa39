package uk.rowan.insight.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.rowan.extracts.Extracts;
import uk.rowan.extracts.LoadedFolder;
import uk.rowan.foundation.Acting;
import uk.rowan.insight.Assess;
import uk.rowan.insight.measure.Audience;
import uk.rowan.insight.measure.Edition;
import uk.rowan.insight.measure.EditionWriter;
import uk.rowan.insight.measure.Period;

/// Loads a folder, makes the edition of a period, and writes it in every form.
@Component
class AssessFolder implements Assess {

  private final Extracts extracts;
  private final MakeEdition makes;
  private final List<EditionWriter> writers;

  AssessFolder(Extracts extracts, MakeEdition makes, List<EditionWriter> writers) {
    this.extracts = extracts;
    this.makes = makes;
    this.writers = writers;
  }

  @Override
  public Outcome assess(Asked asked, Consumer<String> progress) {
    try {
      return Acting.analyst().during(() -> written(asked, progress));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("an assessment throws nothing else", e);
    }
  }

  private Outcome written(Asked asked, Consumer<String> progress) throws IOException {
    var loaded = extracts.load(asked.folder(), progress);
    if (loaded.isAnyRefused()) {
      return new Outcome.Refused(
          loaded.files().stream().filter(file -> file.refused() != null).toList());
    }
    progress.accept("counting");
    var edition =
        makes.edition(
            new Period(asked.from(), asked.to()), Audience.named(asked.audience()).orElseThrow());
    progress.accept("writing");
    Files.createDirectories(asked.out());
    return new Outcome.Written(
        files(edition, loaded, asked.out()),
        edition.figures().size(),
        loaded.files().stream().mapToInt(file -> file.quarantined()).sum(),
        edition.withheld());
  }

  private List<String> files(Edition edition, LoadedFolder loaded, Path out) throws IOException {
    var files = new ArrayList<String>();
    for (var writer : writers) {
      files.addAll(writer.write(edition, out));
    }
    files.addAll(new LoadingFiles(loaded, extracts).write(edition.audience(), out));
    return files;
  }
}
