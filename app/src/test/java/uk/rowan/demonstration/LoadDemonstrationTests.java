package uk.rowan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Likenesses;
import uk.rowan.people.Sealer;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestDatabase;

/// The demonstration partnership holds together as if people had worked in it.
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadDemonstrationTests {

  private static final int PERSONS = 400;

  /// Tables with sealed words, the person they are about, the column and the place they are kept
  /// at.
  private static final List<String> SEALED =
      List.of(
          "referrals.referral person concern",
          "referrals.referral person referrer",
          "referrals.referral person reason_words",
          "support.contact person words",
          "support.safety_plan person words",
          "support.task person words",
          "support.note person words",
          "risk.assessment person words",
          "people.flag person words",
          "people.safe_channel person words",
          "people.identifier person sealed");

  @Autowired private LoadDemonstration load;
  @Autowired private TestDatabase database;
  @Autowired private TransactionOperations transactions;
  @Autowired private Sealer sealer;
  @Autowired private Access access;
  @Autowired private Likenesses likenesses;
  private Connection looking;

  @BeforeAll
  void loads() throws SQLException {
    assertThat(load.isEmpty()).isTrue();
    load.load(PERSONS, _ -> {});
    looking = database.asAdministrator();
  }

  @AfterAll
  void close() throws SQLException {
    looking.close();
  }

  @Test
  void partnershipHasSixtyStaffInTwelveAgencies() throws SQLException {
    assertThat(number("select count(*) from sharing.staff")).isEqualTo(60);
    assertThat(number("select count(*) from sharing.agency")).isEqualTo(12);
    assertThat(number("select count(distinct role) from sharing.staff")).isEqualTo(8);
    assertThat(number("select count(*) from people.person")).isBetween(400L, 410L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 select count(distinct status) from referrals.referral",
        "9 select count(distinct reason) from referrals.referral where status = 'DECLINED'",
        "3 select count(distinct status) from support.support_case",
        "7 select count(distinct closure_reason) from support.support_case",
        "8 select count(distinct outcome) from support.contact",
        "5 select count(distinct kind) from support.note",
        "4 select count(distinct status) from support.need",
        "5 select count(distinct answer) from support.outcome",
        "2 select count(distinct status) from risk.assessment",
        "3 select count(distinct band) from risk.assessment",
        "2 select count(distinct band_source) from risk.assessment",
        "2 select count(distinct ground) from sharing.restriction",
        "2 select count(distinct ground) from sharing.exclusion",
        "2 select count(distinct settled_at is null) from sharing.gate_alert",
        "3 select count(distinct coalesce(finding, 'waits')) from sharing.break_glass",
        "6 select count(distinct kind) from sharing.relationship",
        "6 select count(distinct channel) from people.safe_channel",
        "3 select count(distinct safe) from people.safe_channel",
        "5 select count(distinct born_known) from people.person",
        "2 select count(distinct kind) from people.flag"
      })
  void everyStateIsThere(String expected) throws SQLException {
    int space = expected.indexOf(' ');
    assertThat(number(expected.substring(space)))
        .isEqualTo(Long.parseLong(expected.substring(0, space)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from support.support_case where before_case is not null",
        "select count(*) from support.support_case where followed_up_at is not null",
        "select count(*) from support.support_case where follow_up_on < date '2026-03-03' and followed_up_at is null",
        "select count(*) from referrals.referral where status = 'RECEIVED' and first_contact_due < timestamptz '2026-03-03 10:00Z'",
        "select count(*) from referrals.referral where status = 'RECEIVED' and first_contact_due > timestamptz '2026-03-03 10:00Z'",
        "select count(*) from support.task where done_at is null and due_on < date '2026-03-03'",
        "select count(*) from support.task where done_at is null and due_on >= date '2026-03-03'",
        "select count(*) from support.safety_plan where edition >= 3",
        "select count(*) from people.characteristic where answer = 'REFUSED'",
        "select count(*) from people.characteristic where answer = 'UNKNOWN'",
        "select count(*) from people.person where family = ''",
        "select count(*) from people.possible_same",
        "select count(*) from vault.entry where ended_at is null",
        """
        select count(*) from people.relationship a join people.relationship b
        on a.person = b.other and a.other = b.person and a.role = 'HARMED' and b.role = 'HARMED'\
        """
      })
  void whatIsHardIsThere(String count) throws SQLException {
    assertThat(number(count)).isPositive();
  }

  @Test
  void nothingHappenedAfterTheDayBegan() throws SQLException {
    assertThat(
            number("select count(*) from support.note where at > timestamptz '2026-03-03 00:00Z'"))
        .isZero();
    assertThat(
            number(
                "select count(*) from referrals.referral where received_at > timestamptz '2026-03-03 00:00Z'"))
        .isZero();
    assertThat(
            number(
                "select count(*) from support.contact c join support.support_case s on s.id = c.case_id where c.at < s.opened_at"))
        .isZero();
  }

  @Test
  @Tag("LO-01")
  void everySealedWordOpensAndNoneHoldsWhatIsInTheVault() throws SQLException {
    var opened = new ArrayList<String>();
    var hidden = new ArrayList<String>();
    for (var kept : SEALED) {
      var part = kept.split(" ", -1);
      opened.addAll(
          open(
              "select id, %s, %s from %s where %s is not null"
                  .formatted(part[1], part[2], part[0], part[2]),
              id -> part[0] + "/" + id + "/" + part[2]));
    }
    opened.addAll(
        open(
            "select b.id, b.person, w.words from sharing.break_glass b join sharing.break_glass_why w on w.break_glass = b.id",
            id -> "sharing.break_glass_why/" + id + "/words"));
    open("select id, person, sealed from vault.entry", id -> "vault.entry/" + id + "/sealed/1")
        .forEach(entry -> hidden.add(entry.substring(entry.indexOf('\u001f') + 1)));

    assertThat(opened).hasSizeGreaterThan(2_000);
    assertThat(hidden).hasSizeGreaterThan(300);
    var all = String.join("\n", opened);
    assertThat(hidden).noneMatch(all::contains);
  }

  @Test
  void namedWorkersOpenTheirCases() throws SQLException {
    var hidden = new ArrayList<String>();
    for (var row :
        rows(
            "select c.id, c.worker, s.agency from support.support_case c join sharing.staff s on s.id = c.worker")) {
      as(row.get(1), row.get(2), Purpose.SUPPORT)
          .run(
              () -> {
                var look =
                    access.look(
                        Act.READ, row.get(0), Set.of(FieldClass.EXISTENCE, FieldClass.SUPPORT));
                if (!(look instanceof Look.Open open && open.shows(FieldClass.SUPPORT))) {
                  hidden.add(row.toString());
                }
              });
    }

    assertThat(hidden).isEmpty();
  }

  @Test
  @Tag("AC-05")
  void officersAndTheirColleaguesSeeNothingOfTheirCases() throws SQLException {
    var matters = rows("select distinct basis, person, person from sharing.gate_alert");
    var police =
        rows(
            "select s.id, s.agency, s.id from sharing.staff s join sharing.agency a on a.id = s.agency and a.code = 'police' where s.role <> 'GATEKEEPER'");

    assertThat(matters).hasSize(2);
    assertThat(police).hasSize(4);
    for (var matter : matters) {
      for (var officer : police) {
        as(officer.get(0), officer.get(1), Purpose.SUPPORT)
            .run(
                () -> {
                  for (var subject : matter) {
                    assertThat(
                            access.look(
                                Act.READ, subject, Set.copyOf(List.of(FieldClass.values()))))
                        .isInstanceOf(Look.Hidden.class);
                  }
                });
      }
    }
  }

  @Test
  void twinsAreNotTakenForOne() throws SQLException {
    var twins =
        rows(
            """
            select p.id, o.id, o.id from people.person p join people.person o
            on o.born = p.born and o.family = p.family and o.id <> p.id and p.given in ('Grace', 'Oscar')\
            """);
    var worker =
        rows("select id, agency, id from sharing.staff where role = 'PRACTITIONER' limit 1")
            .getFirst();

    assertThat(twins).isNotEmpty();
    long before = number("select count(*) from people.possible_same");
    for (var pair : twins) {
      as(worker.get(0), worker.get(1), Purpose.SUPPORT)
          .run(
              () ->
                  assertThat(likenesses.of(new PersonId(pair.get(0))))
                      .extracting(Likenesses.Like::person)
                      .doesNotContain(new PersonId(pair.get(1))));
      assertThat(
              number(
                  "select count(*) from people.possible_same where person = '%s' and other = '%s'"
                      .formatted(pair.get(0), pair.get(1))))
          .isZero();
    }
    assertThat(number("select count(*) from people.possible_same")).isGreaterThanOrEqualTo(before);
  }

  @Test
  void loadIsOneAuditedAct() throws SQLException {
    assertThat(number("select count(*) from audit.event where action = 'demonstration.loaded'"))
        .isOne();
    assertThat(number("select count(*) from audit.event where purpose = 'BULK_LOAD'")).isOne();
  }

  @Test
  void sameSeedTellsTheSame() throws SQLException {
    var plain =
        """
        select md5(string_agg(x, '|' order by x)) from (
          select id || status || received_at || coalesce(reason, '') as x from referrals.referral
          union all select id || status || opened_at || coalesce(closure_reason, '') from support.support_case
          union all select id || given || family || coalesce(born::text, '') from people.person
          union all select id || answers::text from risk.assessment
          union all select id || kind || at from support.note) y\
        """;

    var digest = text(plain);
    looking.close();
    database.renew();
    load.load(PERSONS, _ -> {});
    looking = database.asAdministrator();

    assertThat(text(plain)).isEqualTo(digest);
  }

  private interface Place {
    String of(UUID id);
  }

  private List<String> open(String select, Place place) throws SQLException {
    var words = new ArrayList<String>();
    try (var statement = looking.createStatement();
        var rows = statement.executeQuery(select)) {
      while (rows.next()) {
        var id = rows.getObject(1, UUID.class);
        var person = new PersonId(rows.getObject(2, UUID.class));
        var sealed = new Sealed(rows.getBytes(3));
        Acting.system()
            .because(Purpose.BULK_LOAD)
            .run(
                () ->
                    transactions.executeWithoutResult(
                        _ -> words.add(sealer.open(person, place.of(id), sealed))));
      }
    }
    return words;
  }

  private static Acting as(UUID staff, UUID agency, Purpose purpose) {
    return new Acting(new StaffId(staff), new AgencyId(agency), purpose);
  }

  private List<List<UUID>> rows(String select) throws SQLException {
    var found = new ArrayList<List<UUID>>();
    try (var statement = looking.createStatement();
        var rows = statement.executeQuery(select)) {
      while (rows.next()) {
        found.add(
            List.of(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class)));
      }
    }
    return found;
  }

  private long number(String count) throws SQLException {
    return Long.parseLong(text(count));
  }

  private String text(String select) throws SQLException {
    try (var statement = looking.createStatement();
        var rows = statement.executeQuery(select)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
