package uk.rowan.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// What the audit log holds of every look, allowed or refused.
@RowanTest
class LooksAreWrittenDownTests {

  /// Each allowed look at one record whose basis was no relationship of theirs at that moment.
  private static final String UNEXPLAINED =
      """
      select e.action from audit.event e
      where e.action like 'record.%' and e.outcome = 'ALLOWED' and e.subject is not null
        and not exists (
            select from sharing.relationship r
            where r.subject = e.subject and r.basis::text = split_part(e.basis, ':', 2)
              and r.valid @> e.at
              and (r.holder = e.staff or exists (
                  select from sharing.membership m
                  where m.staff = e.staff and m.team = r.holder and m.valid @> e.at)))
      """;

  @Autowired private Access access;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private TestDatabase database;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private PersonId maya;

  @BeforeEach
  void someoneIsSupported() {
    partnership = Partnership.found(jdbc, transactions, clock);
    maya =
        Persons.of(application)
            .workedWithBy(partnership.ama, "Canary", "Lind", LocalDate.of(1990, 4, 4));
  }

  @Test
  @Tag("AU-01")
  @Tag("ASVS-16.2.1")
  void lookSaysWhoWhomWhatKindWhyAndWhen() throws SQLException {
    look(partnership.ama, Act.READ);

    assertThat(
            strings(
                "select concat_ws('|', action, staff, agency, purpose, subject, persons[1], fields[1], outcome, at at time zone 'UTC') from audit.event where action = 'record.read' and subject = '%s'"
                    .formatted(maya.value())))
        .containsExactly(
            "record.read|%s|%s|SUPPORT|%s|%s|IDENTITY|ALLOWED|2026-03-03 10:00:00"
                .formatted(
                    partnership.ama.id(), partnership.ama.agency(), maya.value(), maya.value()));
  }

  @Test
  @Tag("AU-01")
  @Tag("ASVS-16.3.2")
  void refusalIsWrittenDownToo() throws SQLException {
    look(partnership.piotr, Act.READ);

    assertThat(
            strings(
                "select concat_ws('|', staff, outcome, fields[1]) from audit.event where action = 'record.read' and subject = '%s'"
                    .formatted(maya.value())))
        .containsExactly(partnership.piotr.id() + "|REFUSED|IDENTITY");
  }

  @Test
  @Tag("AU-01")
  void searchIsWrittenDownWithEveryoneItShowed() throws SQLException {
    as(
        partnership.ama,
        () -> access.lookAll(Act.FIND, List.of(maya.value()), Set.of(FieldClass.EXISTENCE)));

    assertThat(
            strings(
                "select persons::text from audit.event where action = 'record.find.list' and '%s' = any (persons)"
                    .formatted(maya.value())))
        .containsExactly("{" + maya.value() + "}");
  }

  @Test
  @Tag("AU-01")
  void whatTheRecordSaysIsNowhereInTheLog() throws SQLException {
    look(partnership.ama, Act.READ);

    assertThat(strings("select e::text from audit.event e"))
        .isNotEmpty()
        .noneMatch(event -> event.contains("Canary") || event.contains("Lind"));
  }

  /// The basis names the case; whoever checks finds the relationship of that moment.
  @Test
  @Tag("AU-04")
  void everyLookAtARecordRestsOnARelationshipOfThatMoment() throws SQLException {
    look(partnership.ama, Act.READ);
    clock.advance(Duration.ofHours(1));
    look(partnership.ama, Act.WRITE);
    look(partnership.piotr, Act.READ);

    assertThat(strings(UNEXPLAINED)).isEmpty();
    assertThat(
            strings(
                "select action from audit.event where action like 'record.%' and outcome = 'ALLOWED' and subject is not null"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private void look(Staff who, Act act) {
    as(who, () -> access.look(act, maya.value(), Set.of(FieldClass.IDENTITY)));
  }

  private static void as(Staff who, Runnable work) {
    who.because(Purpose.SUPPORT).run(work);
  }

  private List<String> strings(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var administrator = database.asAdministrator();
        var rows = administrator.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
