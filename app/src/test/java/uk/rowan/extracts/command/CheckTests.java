package uk.rowan.extracts.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.extracts.checking.Sent.csv;
import static uk.rowan.extracts.checking.Sent.file;
import static uk.rowan.extracts.checking.Sent.incident;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `rowan extracts check` says and ends with.
class CheckTests {

  private static final Clock MARCH =
      Clock.fixed(Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void quarantinedRowsAreToldAndAreNoRefusal() {
    file(
        folder,
        "police_incidents.csv",
        csv(incident(), incident("incident_ref", "INC-2", "classification", "CANARY")));

    assertThat(check(folder.toString())).isZero();
    assertThat(said())
        .contains("read 2: would load 1")
        .contains("quarantine 1")
        .contains("code.required  classification")
        .doesNotContain("CANARY")
        .doesNotContain("Farrier");
  }

  @Test
  void refusedFileEndsWithThree() {
    file(folder, "police_incidents.csv", "no header\n");

    assertThat(check(folder.toString())).isEqualTo(3);
    assertThat(said()).contains("refused whole: No header");
  }

  @Test
  void wrongUseEndsWithTwo() {
    assertThat(check()).isEqualTo(2);
    assertThat(check("one", "two")).isEqualTo(2);
    assertThat(check("--colour", folder.toString())).isEqualTo(2);
    assertThat(check(folder.resolve("nowhere").toString())).isEqualTo(2);
  }

  @Test
  void mappingThatCannotBeUsedEndsWithOne() {
    file(folder, "wrong.yaml", "source: wrong\nkey: [nothing]\n");

    assertThat(check(folder.toString(), "--mappings", folder.toString())).isEqualTo(1);
    assertThat(said()).contains("wrong.yaml");
  }

  private int check(String... words) {
    var out = new PrintStream(said, true, UTF_8);
    return Check.run(List.of(words), MARCH, out, out);
  }

  private String said() {
    return said.toString(UTF_8);
  }
}
