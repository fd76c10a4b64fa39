package uk.rowan.extracts.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesiseTests {

  private static final String SOURCES =
      """
      accommodation_referrals.csv accommodation_stays.csv accommodation_stock.csv areas.csv
      boundaries.geojson cin_assessments.csv frontdoor_contacts.csv homelessness_assessments.csv
      idva_referrals.csv iris_referrals.csv marac_cases.csv police_incidents.csv populations.csv
      postcodes.csv prevalence.csv programme_referrals.csv truth.csv truth_measures.csv""";

  @TempDir private Path folder;
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @Test
  void sameArgumentsGiveTheSameBytesAndAnotherSeedGivesOthers() throws Exception {
    assertThat(run("one", "--seed", "5", "--faults", "0.5")).isZero();
    assertThat(run("two", "--seed", "5", "--faults", "0.5")).isZero();
    assertThat(run("three", "--seed", "6", "--faults", "0.5")).isZero();

    assertThat(digest("one")).isEqualTo(digest("two")).isNotEqualTo(digest("three"));
  }

  @Test
  void everySourceOfTheContractIsWrittenAndTheTruthBesideThem() throws Exception {
    run("out", "--seed", "5");

    assertThat(files("out").map(file -> file.getFileName().toString()))
        .containsExactly(SOURCES.split("\\s+"));
  }

  @Test
  void faultsLeaveTheTrueMeasuresAsTheyAre() throws Exception {
    run("clean", "--seed", "5");
    run("faulty", "--seed", "5", "--faults", "1");

    assertThat(folder.resolve("faulty/truth_measures.csv"))
        .hasSameTextualContentAs(folder.resolve("clean/truth_measures.csv"));
  }

  @Test
  void periodIsTheOneAskedForElseTheLastTwelveWholeMonths() throws Exception {
    run("last", "--seed", "5");
    run("asked", "--seed", "5", "--period-from", "2024-01-01", "--period-to", "2024-03-31");

    assertThat(folder.resolve("last/truth_measures.csv"))
        .content()
        .startsWith(
            "measure,version,period_start,period_end,area,breakdown,category,numerator,denominator,"
                + "per,value,lower,upper,method,benchmark_low,benchmark_high,verdict,state,note")
        .contains("\r\nmarac.cases,1,2023-12-01,2024-11-30,Dunmere,none,all,");
    assertThat(folder.resolve("asked/truth_measures.csv"))
        .content()
        .contains("\r\nmarac.cases,1,2024-01-01,2024-03-31,Dunmere,none,all,");
  }

  @ParameterizedTest
  @CsvSource({
    "--seed, one, takes a whole number",
    "--population, 10, from 1000",
    "--from, yesterday, takes a date",
    "--from, 2025-01-01, comes before",
    "--faults, 2, from 0 to 1",
    "--period-from, 2024-01-01, belong together",
    "--colour, red, not known"
  })
  void argumentThatIsWrongIsNamedAndNothingIsWritten(String name, String value, String said)
      throws Exception {
    assertThat(run("out", name, value)).isEqualTo(2);

    assertThat(complaints.toString(UTF_8)).contains(name).contains(said).contains("--out <folder>");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void folderThatCannotBeWrittenIsAFailure() throws Exception {
    Files.writeString(folder.resolve("out"), "a file");

    assertThat(run("out", "--seed", "5")).isEqualTo(1);
    assertThat(complaints.toString(UTF_8)).contains("cannot be written");
  }

  /// Two years of a small council, where nothing else is said.
  private int run(String out, String... given) {
    var words = new ArrayList<>(List.of(given));
    addUnlessGiven(words, "--seed", "5");
    addUnlessGiven(words, "--population", "20000");
    addUnlessGiven(words, "--from", "2022-12-01");
    addUnlessGiven(words, "--to", "2024-11-30");
    addUnlessGiven(words, "--out", folder.resolve(out).toString());
    return Synthesise.run(
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
        new PrintStream(complaints, true, UTF_8),
        words.toArray(String[]::new));
  }

  private static void addUnlessGiven(List<String> words, String name, String value) {
    if (!words.contains(name)) {
      words.addAll(List.of(name, value));
    }
  }

  private Stream<Path> files(String out) throws Exception {
    try (var files = Files.list(folder.resolve(out))) {
      return files.sorted().toList().stream();
    }
  }

  private String digest(String out) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var file : files(out).toList()) {
      digest.update(file.getFileName().toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
