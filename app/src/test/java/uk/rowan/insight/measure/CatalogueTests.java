package uk.rowan.insight.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Measures are data, and what a version says stays said.
class CatalogueTests {

  private static final Catalogue OURS = Catalogue.ours();
  private static final Path INSIGHT = Path.of("src/main/resources/insight");
  private static final Path FINGERPRINTS = INSIGHT.resolve("measures/fingerprints.csv");

  /// A measure is its entry and the SQL that counts it. Whoever changes either makes a new version,
  /// and adds a line; a line is never changed.
  @Test
  void measureIsChangedOnlyByANewVersion() throws IOException {
    var now =
        OURS.measures().stream()
            .map(it -> it.id() + "," + it.version() + "," + fingerprint(it))
            .toList();
    if (Boolean.getBoolean("rowan.docs.write")) {
      var kept =
          Files.exists(FINGERPRINTS)
              ? Files.readAllLines(FINGERPRINTS)
              : List.of("measure,version,fingerprint");
      var known = kept.stream().map(CatalogueTests::version).collect(Collectors.toSet());
      Files.write(
          FINGERPRINTS,
          Stream.concat(kept.stream(), now.stream().filter(line -> !known.contains(version(line))))
              .toList());
    }

    assertThat(Files.readAllLines(FINGERPRINTS)).containsAll(now);
    assertThat(Files.readAllLines(FINGERPRINTS).stream().map(CatalogueTests::version))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyMeasureSaysWhatItIs() {
    assertThat(OURS.measures()).extracting(Definition::id).doesNotHaveDuplicates();
    assertThat(OURS.measures())
        .allSatisfy(
            it -> {
              assertThat(it.words()).as("words of " + it).isNotBlank();
              assertThat(it.owner()).as("owner of " + it).isNotBlank();
              assertThat(it.numerator().words()).as("numerator of " + it).isNotBlank();
            });
  }

  @Test
  void everyBenchmarkHasASource() {
    assertThat(OURS.measures().stream().map(Definition::target).filter(it -> it != null))
        .hasSize(4)
        .allMatch(it -> !it.source().isBlank());
  }

  @Test
  void crossingHasEveryPairOfCategories() {
    assertThat(OURS.categories("sex x age"))
        .hasSize(24)
        .startsWith("F x 0-15", "F x 16-24")
        .endsWith("unknown x 65+", "unknown x unknown");
    assertThat(OURS.categories("programme")).isEmpty();
  }

  @Test
  void misspeltKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(Map.of("id", "x", "numeratr", "y")))
        .withMessageContaining("numeratr");
  }

  private static String version(String line) {
    return line.substring(0, line.lastIndexOf(','));
  }

  private static String fingerprint(Definition measure) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(described(measure).getBytes(UTF_8));
      var counted = INSIGHT.resolve("counted").resolve(measure.counted() + ".sql");
      if (Files.exists(counted)) {
        digest.update(Files.readAllBytes(counted));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String described(Definition it) {
    return List.of(
            it.id(),
            it.version(),
            it.words(),
            it.kind(),
            it.per(),
            it.byLocality(),
            it.counted(),
            it.of(),
            it.periodsBack(),
            it.numerator(),
            it.denominator(),
            it.each(),
            it.whole(),
            it.exact(),
            it.breakdowns(),
            it.also(),
            String.valueOf(it.target()),
            it.aboutPeople(),
            it.sources())
        .toString();
  }
}
