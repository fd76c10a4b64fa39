package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTests {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void wordThatNobodyKnowsIsAnsweredWithTheUsage() {
    var exit = verify("--dta", folder.toString());

    assertThat(exit).isEqualTo(Verify.USAGE);
    assertThat(said.toString(UTF_8)).contains("no argument --dta").contains("--witness folder");
  }

  @Test
  void argumentWithoutItsValueIsAMistake() {
    assertThat(verify("--data")).isEqualTo(Verify.USAGE);
    assertThat(verify("--url", "http://localhost")).isEqualTo(Verify.USAGE);
    assertThat(verify("--url=jdbc:postgresql:rowan", "--data=here")).isEqualTo(Verify.USAGE);
    assertThat(verify("--user", "someone")).isEqualTo(Verify.USAGE);
  }

  @Test
  void rowanThatDoesNotRunIsSaidInOneSentence() {
    var exit = verify("--data", folder.toString());

    assertThat(exit).isEqualTo(Verify.CANNOT_READ);
    assertThat(said.toString(UTF_8))
        .startsWith("Rowan is not running on the data folder")
        .hasLineCount(1);
  }

  @Test
  void rowanThatWasKilledIsSaidTheSameWay() throws Exception {
    Files.createDirectories(folder.resolve("postgres"));
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(folder.resolve("postgres/postmaster.pid"), "99999999\nx\n0\n1\n");
    Files.writeString(folder.resolve("keys/rowan_audit.password"), "secret\n");

    var exit = verify("--data", folder.toString());

    assertThat(exit).isEqualTo(Verify.CANNOT_READ);
    assertThat(said.toString(UTF_8))
        .startsWith("Rowan is not running on the data folder")
        .hasLineCount(1);
  }

  private int verify(String... words) {
    return Verify.run(new PrintStream(said, true, UTF_8), Clock.systemUTC(), words);
  }
}
