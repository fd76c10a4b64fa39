package uk.rowan.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `rowan start` says when it cannot.
class StartTests {

  @TempDir private Path folder;

  private record Said(int exit, String words) {}

  @Test
  void takenPortIsNamedBeforeAnythingIsMade() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var said = start("--port", Integer.toString(taken.getLocalPort()));

      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.words())
          .contains("Port " + taken.getLocalPort() + " is taken by another program")
          .contains("--port");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void addressThatIsNoPostgresqlIsAnsweredWithAnExample() {
    var said = start("--port", "0", "--database", "mysql://somewhere");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.words()).contains("--database is an address such as jdbc:postgresql://");
  }

  @Test
  void optionNobodyKnowsIsAnsweredWithThoseThereAre() {
    var said = start("--colour", "green");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.words()).contains("--colour").contains("--port n");
  }

  private Said start(String... options) {
    var all = new String[options.length + 3];
    all[0] = "start";
    all[1] = "--data";
    all[2] = folder.toString();
    System.arraycopy(options, 0, all, 3, options.length);
    var before = System.err;
    var words = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(words, true, UTF_8));
      return new Said(Start.run(Object.class, all), words.toString(UTF_8));
    } finally {
      System.setErr(before);
    }
  }
}
