package uk.rowan.sharing.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.testing.Staff.as;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;

@RowanTest
class SealAuditTests {

  static final String SOMETHING =
      "select audit.append('person.look', null, '{}', '{}', 'ALLOWED', 'a test')";

  @Autowired private Seals seals;
  @Autowired private SealKey key;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  @Autowired
  @Qualifier("audit")
  private JdbcClient auditJdbc;

  @Autowired
  @Qualifier("audit")
  private TransactionOperations auditTransactions;

  @TempDir private Path folder;
  private Partnership partnership;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
  }

  @Test
  @Tag("AU-03")
  void sealSignsTheEndsOfAllChainsWithAKeyThatAnyoneCanCheck() throws Exception {
    write();
    sealing().seal();

    var seal = newest();
    assertThat(seal.heads()).hasSize(64).isEqualTo(inAudit(seals::heads));
    assertThat(seal.root()).isEqualTo(HexFormat.of().formatHex(Merkle.root(seal.heads())));
    assertThat(isSigned(seal)).isTrue();
  }

  @Test
  @Tag("AU-03")
  void everyAgencyIsHandedTheSeal() throws Exception {
    write();
    sealing().seal();

    var seal = newest();
    assertThat(List.of("alder", "fernley", "office"))
        .allSatisfy(agency -> assertThat(copy(agency, seal)).hasContent(seal.json()))
        .allSatisfy(agency -> assertThat(folder.resolve(agency + "/public-key.pem")).exists());
    assertThat(folder.resolve("rowan")).doesNotExist();
  }

  @Test
  void whatIsSealedIsNotSealedAgain() {
    write();
    sealing().seal();
    var first = newest();

    sealing().seal();

    assertThat(newest()).isEqualTo(first);
  }

  @Test
  @Tag("AU-03")
  void eachSealFollowsTheOneBefore() {
    write();
    sealing().seal();
    var first = newest();

    write();
    sealing().seal();

    assertThat(newest().number()).isEqualTo(first.number() + 1);
    assertThat(newest().beforeRoot()).isEqualTo(first.root());
  }

  @Test
  @Tag("AU-03")
  void severalRowansSealOnceBetweenThem() throws Exception {
    write();
    sealing().seal();
    var before = newest();
    write();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var atOnce = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 4; i++) {
        var another = sealing();
        atOnce.add(
            () -> {
              another.seal();
              return true;
            });
      }
      for (var done : threads.invokeAll(atOnce)) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(newest().number()).isEqualTo(before.number() + 1);
  }

  @Test
  @Tag("AU-03")
  void folderThatCannotBeWrittenStopsNothingAndGetsItsSealsLater() throws Exception {
    var fernley = Files.writeString(folder.resolve("fernley"), "not a folder");
    var sealing = sealing();
    write();
    sealing.seal();
    var missed = newest();

    Files.delete(fernley);
    write();
    sealing.seal();

    assertThat(copy("alder", missed)).exists();
    assertThat(copy("fernley", missed)).hasContent(missed.json());
    assertThat(copy("fernley", newest())).hasContent(newest().json());
  }

  @Test
  @Tag("AU-03")
  void copyThatSaysSomethingElseIsLeftAsItIs() throws Exception {
    write();
    sealing().seal();
    var next = newest().number() + 1;
    var planted = folder.resolve("alder/seal-" + next + ".json");
    var sealing = sealing();
    sealing.seal();
    Files.writeString(planted, "planted");

    write();
    sealing.seal();

    assertThat(newest().number()).isEqualTo(next);
    assertThat(planted).hasContent("planted");
    assertThat(copy("fernley", newest())).exists();
  }

  @Test
  void agencyThatLeftIsHandedNothing() {
    var left = partnership;
    left.leaves(left.fernley, LocalDate.of(2026, 3, 3));
    sealing().seal();

    assertThat(folder.resolve("fernley")).doesNotExist();

    left.leaves(left.fernley, LocalDate.of(2026, 3, 4));
    sealing().seal();

    assertThat(copy("fernley", newest())).exists();
  }

  private SealAudit sealing() {
    var witnesses =
        new Witnesses(new WitnessProperties(folder.toString()), key, jdbc, transactions);
    return new SealAudit(seals, key, witnesses, auditTransactions, clock);
  }

  private void write() {
    as(partnership.ama)
        .run(
            () ->
                auditTransactions.executeWithoutResult(
                    _ -> auditJdbc.sql(SOMETHING).query((row, _) -> row.getRow()).list()));
  }

  private Seal newest() {
    return inAudit(() -> seals.newest().orElseThrow());
  }

  private <T> T inAudit(Callable<T> read) {
    return Objects.requireNonNull(
        auditTransactions.execute(
            _ -> {
              try {
                return read.call();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  private Path copy(String agency, Seal seal) {
    return folder.resolve(agency).resolve("seal-" + seal.number() + ".json");
  }

  private boolean isSigned(Seal seal) throws Exception {
    var pem = Files.readString(folder.resolve("public-key.pem")).lines().toList().get(1);
    var signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
    signature.update(
        "rowan audit seal|%d|%d|%s|%s"
            .formatted(
                seal.number(), seal.at().toEpochMilli() * 1000, seal.beforeRoot(), seal.root())
            .getBytes(UTF_8));
    return signature.verify(HexFormat.of().parseHex(seal.signature()));
  }
}
