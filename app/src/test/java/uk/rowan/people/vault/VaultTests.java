package uk.rowan.people.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.people.Sealer;
import uk.rowan.people.Vault;
import uk.rowan.people.VaultClass;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// What is sealed opens in its own place alone, and nothing leaves the vault unwritten.
@RowanTest
class VaultTests {

  private static final String REFUGE = "14 Plover Canary Close";

  @Autowired private Vault vault;
  @Autowired private Sealer sealer;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private PlatformTransactionManager transactionManager;
  @Autowired private TestClock clock;
  @Autowired private TestDatabase database;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private PersonId maya;
  private PersonId nadia;
  private UUID entry;

  @BeforeEach
  void someoneHides() {
    partnership = Partnership.found(jdbc, transactions, clock);
    maya = worked("Maya");
    nadia = worked("Nadia");
    entry = put(maya, REFUGE);
  }

  @Test
  @Tag("LO-02")
  void nothingLeavesWhenItCannotBeWrittenDown() throws SQLException {
    administer(
        "alter table audit.event add constraint event_has_room check (action <> 'vault.release') not valid");

    try {
      assertThatThrownBy(() -> vault("release")).hasStackTraceContaining("event_has_room");
    } finally {
      administer("alter table audit.event drop constraint event_has_room");
    }
    assertThat(vault("release")).isEqualTo(REFUGE);
  }

  @Test
  @Tag("LO-02")
  @Tag("AU-01")
  void whatLeavesWasWrittenDownInTheSameTransactionWithoutWhatItSays() throws SQLException {
    vault("release");

    try (var administrator = database.asAdministrator();
        var events =
            administrator
                .createStatement()
                .executeQuery(
                    "select staff, subject, persons[1], basis, e::text from audit.event e where action = 'vault.release' order by shard, seq desc")) {
      assertThat(events.next()).isTrue();
      assertThat(events.getObject(1)).isEqualTo(partnership.ama.id().value());
      assertThat(events.getObject(3)).isEqualTo(maya.value());
      assertThat(events.getString(4)).isEqualTo("release");
      assertThat(events.getString(5)).doesNotContain("Canary");
    }
  }

  @Test
  @Tag("CR-01")
  void sealedWordsOpenInTheirOwnPlaceAlone() {
    var sealed = together(() -> sealer.seal(maya, "support.note/1/words", "He follows her"));

    assertThat(together(() -> sealer.open(maya, "support.note/1/words", sealed)))
        .isEqualTo("He follows her");
    assertThatIllegalStateException()
        .isThrownBy(() -> together(() -> sealer.open(maya, "support.note/2/words", sealed)));
    assertThatIllegalStateException()
        .isThrownBy(() -> together(() -> sealer.open(maya, "support.task/1/words", sealed)));
    assertThatIllegalStateException()
        .isThrownBy(() -> together(() -> sealer.open(nadia, "support.note/1/words", sealed)));
  }

  @Test
  void sealedWordsAreReadWhereNothingMayBeWritten() {
    var sealed = together(() -> sealer.seal(maya, "support.note/1/words", "He follows her"));
    var reading = new TransactionTemplate(transactionManager);
    reading.setReadOnly(true);

    var words =
        as(() -> reading.execute(_ -> sealer.open(maya, "support.note/1/words", sealed)));

    assertThat(words).isEqualTo("He follows her");
  }

  @Test
  @Tag("CR-01")
  void keyIsNotLentToAStranger() {
    var sealed = together(() -> sealer.seal(maya, "support.note/1/words", "He follows her"));

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Staff.as(partnership.piotr)
                    .during(
                        () ->
                            transactions.execute(
                                _ -> sealer.open(maya, "support.note/1/words", sealed))))
        .withMessageContaining("not yours");
  }

  /// Whoever can write to the table, but has no key, cannot give one address the place of another.
  @Test
  @Tag("CR-01")
  void itemThatWasPutInAnothersPlaceDoesNotOpen() throws SQLException {
    var other = put(maya, "2 Heron Row");

    administer(
        "update vault.entry set sealed = (select sealed from vault.entry where id = '%s') where id = '%s'"
            .formatted(other, entry));

    assertThatIllegalStateException().isThrownBy(() -> vault("release"));
  }

  private String vault(String basis) {
    return as(() -> vault.release(entry, basis).orElseThrow().words());
  }

  private UUID put(PersonId person, String words) {
    return together(
        () -> vault.put(person, VaultClass.LOCATION, "Refuge", words, UUID.randomUUID()));
  }

  private PersonId worked(String given) {
    return Persons.of(application)
        .workedWithBy(partnership.ama, given, "Lind", LocalDate.of(1990, 4, 4));
  }

  private <T> T together(Supplier<T> work) {
    return as(() -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }

  private <T> T as(Supplier<T> work) {
    try {
      return partnership.ama.because(Purpose.SUPPORT).during(work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void administer(String sql) throws SQLException {
    try (var administrator = database.asAdministrator()) {
      administrator.createStatement().execute(sql);
    }
  }
}
