package uk.rowan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command `./rowan`, run as people run it.
class LauncherTests {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> COMMANDS =
      List.of(
          "start",
          "test",
          "check",
          "fmt",
          "migration",
          "docs",
          "bench",
          "prove",
          "assess",
          "synthesise",
          "audit");

  @TempDir private Path folder;

  @Test
  void unknownCommandIsAnsweredWithTheNearestOne() throws Exception {
    var answer = rowan("strat");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.said()).contains("no command \"strat\"").contains("./rowan start");
  }

  @Test
  void helpListsEveryCommand() throws Exception {
    var answer = rowan("help");

    assertThat(answer.exit()).isZero();
    assertThat(COMMANDS)
        .allSatisfy(
            command -> assertThat(answer.said()).containsPattern("\\n  " + command + "\\b"));
  }

  @Test
  void testsThatNobodyHasAreAMistake() throws Exception {
    var answer = rowan("test", "nobodyhasthisword");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.said()).contains("No test class has");
  }

  @Test
  void optionThatStartDoesNotKnowIsNamed() throws Exception {
    var answer = rowan("start", "--prot", "8080");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.said()).contains("--prot").contains("--port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0.3", "25.0.3.1", "25.0.10", "25.0.29", "25.1"})
  void jdkWithoutTheKnownFaultFits(String version) throws Exception {
    var jdk = jdk(version);

    assertThat(finder("jdk_fits \"$1\"", Map.of(), jdk).exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.19", "24.0.2", "25", "25-ea", "25.0.1", "25.0.2", "25.0.2.1", "26"})
  void jdkThatIsOlderFaultyOrOfAnotherLineIsRefused(String version) throws Exception {
    var jdk = jdk(version);

    assertThat(finder("jdk_fits \"$1\"", Map.of(), jdk).exit()).isEqualTo(1);
  }

  @Test
  void faultyJdkIsPassedOverForTheNextPlace() throws Exception {
    var places = Map.of("JAVA_HOME", jdk("25.0.1"), "JAVA25_HOME", jdk("25.0.4"));

    var answer = finder("find_jdk && echo \"$JAVA_HOME\"", places);

    assertThat(answer.said().strip()).isEqualTo(places.get("JAVA25_HOME"));
  }

  @Test
  void migrationsAreNumberedWithinTheirModule() throws Exception {
    var clone = cloneOfTheLauncher();
    var migrations = clone.resolve("app/src/main/resources/db/migration");
    Files.createDirectories(clone.resolve("app/src/main/java/uk/rowan/risk"));
    Files.createDirectories(clone.resolve("app/src/main/java/uk/rowan/home"));

    run(clone, Map.of(), "./rowan", "migration", "risk", "A first question");
    run(clone, Map.of(), "./rowan", "migration", "home", "tiles");
    var answer = run(clone, Map.of(), "./rowan", "migration", "risk", "decline, with a reason");

    assertThat(answer.said().strip()).endsWith("risk/V2__decline_with_a_reason.sql");
    assertThat(migrations.resolve("risk/V2__decline_with_a_reason.sql"))
        .hasContent("-- decline, with a reason");
    assertThat(migrations.resolve("migrations.txt"))
        .hasContent(
            """
            risk/V1__a_first_question.sql
            home/V1__tiles.sql
            risk/V2__decline_with_a_reason.sql
            """);
  }

  /// What a Java that starts Rowan would do, as far as the launcher is concerned: it answers on the
  /// port, writes its cache when it is stopped, and stays until there is one.
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      set -e
      echo "java $*"
      for word; do
        case $word in
          -XX:AOTCacheOutput=*) made=${word#*=} ;;
          -XX:AOTCache=*) exit 0 ;;
          --destination) next=folder ;;
          *) [ "$next" != folder ] || { mkdir -p "$word" && touch "$word/rowan.jar"; exit 0; } ;;
        esac
        [ "${word%/rowan.jar}" = "$word" ] || unpacked=${word%/rowan.jar}
      done
      if [ -n "$made" ]; then
        trap 'echo cache >"$made"; exit 0' TERM
        echo "Rowan is at http://localhost:PORT"
        while :; do read -rt 0.05 <> <(:) || true; done
      fi
      for ((i = 0; i < 400; i++)); do
        [ ! -f "$unpacked/rowan.aot" ] || exit 0
        read -rt 0.05 <> <(:) || true
      done
      exit 7
      """;

  @Test
  void firstStartTrainsTheNext() throws Exception {
    try (var site = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answer(site));
      var port = Integer.toString(site.getLocalPort());
      var clone = builtClone();
      var jdk = Path.of(jdk("25.0.4"));
      Files.writeString(jdk.resolve("bin/java"), JAVA.replace("PORT", port));
      var environment =
          Map.of("JAVA_HOME", jdk.toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString());
      var data = folder.resolve("data").toString();

      var first = run(clone, environment, "./rowan", "start", "--port", port, "--data", data);
      var second = run(clone, environment, "./rowan", "start", "--port", port, "--data", data);

      assertThat(first.exit()).as(first.said()).isZero();
      assertThat(first.said()).doesNotContain("AOTCache=");
      assertThat(second.exit()).as(second.said()).isZero();
      assertThat(second.said()).contains("-XX:AOTCache=");
    }
  }

  private static void answer(ServerSocket site) {
    try {
      while (true) {
        site.accept().close();
      }
    } catch (IOException closed) {
      assertThat(site.isClosed()).isTrue();
    }
  }

  /// A clone in which everything was built a moment ago.
  private Path builtClone() throws IOException {
    var clone = cloneOfTheLauncher();
    for (var module : List.of("", "linkage/", "measures/", "verifier/", "app/")) {
      Files.createDirectories(clone.resolve(module + "src"));
      Files.createFile(clone.resolve(module + "pom.xml"));
    }
    Files.createDirectories(clone.resolve("app/target"));
    Files.createFile(clone.resolve("app/target/rowan.jar"));
    Files.createFile(clone.resolve("app/target/rowan.built"));
    return clone;
  }

  private Path cloneOfTheLauncher() throws IOException {
    var clone = folder.resolve("a clone");
    for (var file : List.of("rowan", ".mvn/find-jdk.sh", "build/maven.sh", "build/tests.sh")) {
      Files.createDirectories(clone.resolve(file).getParent());
      Files.copy(REPOSITORY.resolve(file), clone.resolve(file));
    }
    return clone;
  }

  /// A folder that looks like a JDK of this version.
  private String jdk(String version) throws IOException {
    var jdk = folder.resolve("jdk " + version);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (var program : List.of("bin/java", "bin/javac")) {
      assertThat(Files.createFile(jdk.resolve(program)).toFile().setExecutable(true)).isTrue();
    }
    return jdk.toString();
  }

  private Answer finder(String script, Map<String, String> environment, String... arguments)
      throws Exception {
    var command = List.of("sh", "-c", ". .mvn/find-jdk.sh; " + script, "sh");
    return run(
        REPOSITORY,
        environment,
        Stream.concat(command.stream(), Stream.of(arguments)).toArray(String[]::new));
  }

  private Answer rowan(String... words) throws Exception {
    return run(
        folder,
        Map.of(),
        Stream.concat(Stream.of(REPOSITORY.resolve("rowan").toString()), Stream.of(words))
            .toArray(String[]::new));
  }

  private Answer run(Path where, Map<String, String> environment, String... command)
      throws Exception {
    var output = Files.createTempFile(folder, "output", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    return new Answer(process.waitFor(), Files.readString(output, UTF_8));
  }

  private record Answer(int exit, String said) {}
}
