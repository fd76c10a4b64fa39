package uk.rowan.referrals.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.rowan.testing.Staff.as;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.home.Waiting;
import uk.rowan.referrals.Forms;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.Writer;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// What waits is read by those it was sent to, and by nobody else, and is decided once.
@RowanTest
class TriageTests {

  private static final String CONCERN = "He waits for her after work.";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private Clock clock;
  @Autowired private TestClock testClock;
  @Autowired private TestDatabase database;
  @Autowired private ApplicationContext application;
  @Autowired private Decide decide;
  @Autowired private SayWho sayWho;
  @Autowired private ReferralsWaiting home;

  private Partnership partnership;

  @BeforeEach
  void found() throws SQLException {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    // Referrals to none in particular go to the first service by name: Alder's.
    Forms.sent(new Writer(port), CONCERN);
  }

  @Test
  void queueShowsTheirWordsTheClockAndTheReasonsToReadItFirst() throws SQLException {
    assertThat(get(partnership.tom, "/triage").text())
        .contains(CONCERN, "Rosalind Whitlock", "Strangulation", "Children", "due tomorrow 10:00");
  }

  @Test
  @Tag("AC-03")
  void referralIsOpenToTheTriageAndTheManagerOfItsServiceAlone() throws SQLException {
    var address = "/triage/" + referral();

    assertThat(get(partnership.tom, address).text()).contains(CONCERN, "By phone, no voicemail");
    assertThat(get(partnership.mary, address).status()).isEqualTo(200);
    assertThat(get(partnership.ama, address).status()).isEqualTo(404);
    assertThat(get(partnership.nia, address).status()).isEqualTo(404);
    assertThat(get(partnership.sam, address).status()).isEqualTo(404);
    assertThat(get(partnership.nia, "/triage").text()).contains("Nobody waits");
    assertThat(Visitor.anyone(application).get(address).body()).doesNotContain(CONCERN);
  }

  @Test
  @Tag("AC-08")
  void whatIsNotThereAndWhatIsNotTheirsLookTheSame() throws SQLException {
    var theirs = get(partnership.nia, "/triage/" + referral());
    var nowhere = get(partnership.nia, "/triage/" + UUID.randomUUID());

    assertThat(withoutWhatDiffersEachTime(theirs)).isEqualTo(withoutWhatDiffersEachTime(nowhere));
  }

  @Test
  void acceptingMovesItToTheTeamAndNarrowsWhatTriageSees() throws Exception {
    var outcome = decide(partnership.tom, new Decide.Choice.Accept(partnership.alder.team(), null));

    assertThat(outcome).isInstanceOf(Decide.Outcome.Done.class);
    assertThat(strings("select status from referrals.referral")).containsExactly("ACCEPTED");
    assertThat(strings("select distinct stage from sharing.relationship where upper_inf(valid)"))
        .containsExactly("OPEN");
    assertThat(get(partnership.tom, "/triage").text()).contains("Nobody waits");
  }

  @Test
  void decliningIsCountedAndShutsTheRecord() throws Exception {
    decide(partnership.tom, new Decide.Choice.Decline(TurnedAway.OUT_OF_AREA, "Lives in Leeds"));

    assertThat(strings("select status || ' ' || reason from referrals.referral"))
        .containsExactly("DECLINED OUT_OF_AREA");
    assertThat(strings("select distinct stage from sharing.relationship"))
        .containsExactly("CLOSED");
  }

  @Test
  void askingForMoreLeavesItWaitingWithItsClockRunning() throws Exception {
    var due = strings("select first_contact_due::text from referrals.referral");

    decide(partnership.tom, new Decide.Choice.AskMore("Rang the ward: who else lives there?"));

    assertThat(strings("select status from referrals.referral")).containsExactly("ASKED");
    assertThat(strings("select first_contact_due::text from referrals.referral")).isEqualTo(due);
    assertThat(get(partnership.tom, "/triage").text()).contains("More was asked");
  }

  @Test
  void teamOfAnotherServiceCannotBeGivenIt() throws Exception {
    var outcome =
        decide(partnership.tom, new Decide.Choice.Accept(partnership.fernley.team(), null));

    assertThat(outcome).isInstanceOf(Decide.Outcome.NotTheirs.class);
    assertThat(strings("select status from referrals.referral")).containsExactly("RECEIVED");
  }

  @Test
  @Tag("ASVS-8.2.2")
  void strangerCannotDecide() throws Exception {
    var outcome =
        decide(partnership.nia, new Decide.Choice.Accept(partnership.fernley.team(), null));

    assertThat(outcome).isInstanceOf(Decide.Outcome.NotFound.class);
  }

  @Test
  @Tag("RE-08")
  void twoWhoDecideInTheSameMomentDecideOnce() throws Exception {
    var start = new CyclicBarrier(2);
    Callable<Decide.Outcome> accept =
        () -> {
          start.await();
          return decide(partnership.tom, new Decide.Choice.Accept(partnership.alder.team(), null));
        };
    Callable<Decide.Outcome> decline =
        () -> {
          start.await();
          return decide(partnership.mary, new Decide.Choice.Decline(TurnedAway.DUPLICATE, ""));
        };

    List<Decide.Outcome> outcomes = new ArrayList<>();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : both.invokeAll(List.of(accept, decline))) {
        outcomes.add(one.get());
      }
    }

    assertThat(outcomes).hasAtLeastOneElementOfType(Decide.Outcome.Done.class);
    assertThat(outcomes).hasAtLeastOneElementOfType(Decide.Outcome.AlreadyDecided.class);
  }

  @Test
  @Tag("RE-08")
  void whoeverIsSlowerIsToldWhoDecidedAndHow() throws Exception {
    decide(partnership.tom, new Decide.Choice.Decline(TurnedAway.OUT_OF_AREA, ""));

    assertThat(get(partnership.mary, "/triage/" + referral()).text())
        .contains("Already decided", "Tom Birch declined it today 10:00");
  }

  @Test
  void twoWhoHaveItOpenSeeEachOtherForAQuarterOfAnHour() throws SQLException {
    get(partnership.tom, "/triage/" + referral());

    assertThat(get(partnership.mary, "/triage/" + referral()).text())
        .contains("Tom Birch has this open too");
    assertThat(get(partnership.tom, "/triage").text()).contains("Mary Quill has it open");
    testClock.advance(Duration.ofMinutes(16));
    assertThat(get(partnership.tom, "/triage").text()).doesNotContain("has it open");
  }

  @Test
  void lateReferralIsOnTheHomePageOfThoseWhoTriageNow() throws Exception {
    testClock.advance(Duration.ofHours(25));

    assertThat(as(partnership.tom).during(home::waiting))
        .extracting(Waiting::when, it -> it.isLate(testClock.instant()))
        .containsExactly(tuple(Waiting.When.NOW, true));
    assertThat(as(partnership.mary).during(home::waiting)).hasSize(1);
    assertThat(as(partnership.ama).during(home::waiting)).isEmpty();
    assertThat(as(partnership.nia).during(home::waiting)).isEmpty();
    assertThat(get(partnership.tom, "/triage?late=yes").text()).contains("1 hour late");
  }

  @Test
  @Tag("LO-09")
  void personKnownAlreadyIsFoundAndCanBeSaidToBeTheSameAndNotAfterAll() throws Exception {
    testClock.advance(Duration.ofHours(1));
    Forms.sent(new Writer(port), "She is back with a broken wrist.");
    var second = newest();
    var first =
        UUID.fromString(
            strings("select told_as::text from referrals.referral order by received_at limit 1")
                .getFirst());

    assertThat(get(partnership.tom, "/triage/" + second).text())
        .contains("Likely the same", "the same name and date of birth");
    var same = as(partnership.tom).during(() -> sayWho.same(second, 1, new PersonId(first)));

    assertThat(same).isEqualTo(SayWho.Outcome.DONE);
    assertThat(strings("select count(distinct person)::text from referrals.referral"))
        .containsExactly("1");
    assertThat(strings("select count(*)::text from vault.entry where person = '" + first + "'"))
        .containsExactly("2");
    assertThat(as(partnership.tom).during(() -> sayWho.notTheSame(second, 2)))
        .isEqualTo(SayWho.Outcome.DONE);
    assertThat(strings("select count(distinct person)::text from referrals.referral"))
        .containsExactly("2");
    assertThat(strings("select 'joined' from people.person where joined_to is not null")).isEmpty();
  }

  @Test
  @Tag("LO-09")
  void whoeverHarmsIsNeverTheSameAsWhomTheyHarm() throws Exception {
    var harming =
        UUID.fromString(
            strings("select id::text from people.person where given = 'Edmund'").getFirst());

    var same = as(partnership.tom).during(() -> sayWho.same(referral(), 1, new PersonId(harming)));

    assertThat(same).isEqualTo(SayWho.Outcome.OPPOSED);
    assertThat(strings("select 'joined' from people.person where joined_to is not null")).isEmpty();
  }

  private Decide.Outcome decide(Staff who, Decide.Choice choice) throws Exception {
    var id = referral();
    var name = who.agency().equals(partnership.alder.id()) ? "Alder" : "Fernley Homes";
    return as(who).during(() -> decide.decide(id, 1, choice, who.signedIn(name)));
  }

  private Visitor.Seen get(Staff who, String address) {
    return Visitor.as(who, application).get(address);
  }

  private static String withoutWhatDiffersEachTime(Visitor.Seen page) {
    return page.status()
        + page.body()
            .replaceAll("nonce=\"[^\"]*\"", "")
            .replaceAll("(value|data-csrf)=\"[^\"]*\"", "");
  }

  private ReferralId referral() throws SQLException {
    return ReferralId.parse(
        strings("select id::text from referrals.referral order by received_at").getFirst());
  }

  private ReferralId newest() throws SQLException {
    return ReferralId.parse(
        strings("select id::text from referrals.referral order by received_at desc").getFirst());
  }

  private List<String> strings(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
