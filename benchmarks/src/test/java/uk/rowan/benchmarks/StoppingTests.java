package uk.rowan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever stops Rowan gets the machine back, whatever state it is in.
@Tag("slow")
class StoppingTests {

  private static final int PERSONS = 400;

  @TempDir private Path folder;

  @Test
  void siteWhoseDatabaseIsGoneStopsWhenAsked() throws Exception {
    try (var application = Application.in(folder, PERSONS)) {
      Ground.kill(folder);

      assertThat(application.stops()).isTrue();
    }
  }

  @Test
  void databaseStopsWithTheSite() throws Exception {
    try (var application = Application.in(folder, PERSONS)) {
      assertThat(application.stops()).isTrue();

      assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }
  }
}
