package uk.rowan.sharing.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.rowan.benchmarks.OwnGround;
import uk.rowan.verifier.Verify;

/// What the application seals and the verifier checks, each written by itself, fit together.
class SealsAreVerifiedTests {

  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00.123Z");
  private static final String AGENCY =
      """
      insert into sharing.agency (id, code, name, kind, joined)
      values (gen_random_uuid(), 'alder', 'Alder', 'SPECIALIST_SERVICE', date '2024-04-01')
      """;
  private static final String APPEND =
      "select audit.append('person.look', null, '{}', '{}', 'ALLOWED', 'a test')";

  private static OwnGround ground;
  private static Path data;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void lay() throws Exception {
    ground = OwnGround.fresh();
    data = ground.folder();
    var source = new DriverManagerDataSource(ground.url(), "postgres", ground.password());
    var jdbc = JdbcClient.create(source);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    var key = new SealKey(new byte[32]);
    var properties = new WitnessProperties(data.resolve("witness").toString());
    var sealing =
        new SealAudit(
            new Seals(jdbc),
            key,
            new Witnesses(properties, key, jdbc, transactions),
            transactions,
            Clock.fixed(TUESDAY, ZoneOffset.UTC));
    jdbc.sql(AGENCY).update();
    append(jdbc);
    sealing.seal();
    append(jdbc);
    sealing.seal();
    append(jdbc);
    append(jdbc);
  }

  @AfterAll
  static void clear() throws Exception {
    ground.close();
  }

  @Test
  @Tag("AU-03")
  void sealedLogIsWholeAndTheAgeOfItsNewestSealIsSaid() {
    var exit = verify(data.resolve("witness/alder"));

    assertThat(said.toString(UTF_8))
        .contains("The audit log is whole: 5 events in 64 chains, 2 seals.")
        .contains("compared the seals with 1 witness.")
        .contains("The newest seal is 5 minutes old. It covers all but 2 events");
    assertThat(exit).isZero();
  }

  @Test
  @Tag("AU-03")
  void removedWitnessIsNamed() throws Exception {
    var copies = copies();
    Files.delete(copies.resolve("seal-1.json"));

    var exit = verify(copies);

    assertThat(exit).isEqualTo(3);
    assertThat(said.toString(UTF_8)).contains("copies, seal 1: A witness lacks this seal");
  }

  @Test
  @Tag("AU-03")
  void witnessThatSaysSomethingElseIsNamed() throws Exception {
    var copies = copies();
    var copy = copies.resolve("seal-2.json");
    Files.writeString(copy, Files.readString(copy).replace("\"0:", "\"0: "));

    var exit = verify(copies);

    assertThat(exit).isEqualTo(3);
    assertThat(said.toString(UTF_8)).contains("copies, seal 2: A witness holds another seal");
  }

  @Test
  @Tag("AU-03")
  void anotherPublicKeyIsNoticed() throws Exception {
    var copies = copies();
    Files.writeString(
        copies.resolve("public-key.pem"),
        new SealKey("another key of 32 bytes in length".substring(1).getBytes(UTF_8)).pem());

    var exit = verify(copies);

    assertThat(exit).isEqualTo(3);
    assertThat(said.toString(UTF_8)).contains("A witness holds another public key");
  }

  private Path copies() throws IOException {
    var copies = Files.createDirectory(folder.resolve("copies"));
    try (var files = Files.list(data.resolve("witness/alder"))) {
      for (var file : files.toList()) {
        Files.copy(file, copies.resolve(String.valueOf(file.getFileName())));
      }
    }
    return copies;
  }

  private static void append(JdbcClient jdbc) {
    jdbc.sql(APPEND).query((row, _) -> row.getRow()).list();
  }

  private int verify(Path witness) {
    return Verify.run(
        new PrintStream(said, true, UTF_8),
        Clock.fixed(TUESDAY.plus(Duration.ofMinutes(5)), ZoneOffset.UTC),
        "--data",
        data.toString(),
        "--witness",
        witness.toString(),
        "--public-key",
        data.resolve("witness/public-key.pem").toString());
  }
}
