package uk.rowan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Role;
import uk.rowan.platform.security.Accounts;
import uk.rowan.referrals.Writer;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;
import uk.rowan.testing.Visitor.Seen;

/// One story from a worry to safety, a chapter for each who has a part in it, in real pages with
/// scripts. Every page they come to holds. The chapters follow one another: each begins where the
/// one before it ended.
@RowanTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoadStoryTests {

  private static final Instant WEDNESDAY = TestClock.TUESDAY.plus(Duration.ofDays(1));
  private static final Instant THURSDAY = TestClock.TUESDAY.plus(Duration.ofDays(2));
  private static final Instant FOUR_WEEKS_LATER = TestClock.TUESDAY.plus(Duration.ofDays(28));

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Partnership partnership;
  private Accounts accounts;
  private Rows rows;
  private Staff bea;

  /// He works where she asks for help, under another name than the one she knows.
  private Staff ned;

  /// Leads the team too, and is his friend.
  private Staff lee;

  private final Map<Staff, Map<String, Seen>> whenThereWasNothing = new LinkedHashMap<>();
  private String at = "";

  @BeforeAll
  void found() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    accounts = new Accounts(application);
    rows = new Rows(database);
    bea = partnership.hire(partnership.alder, "Bea Marsh", Role.PRACTITIONER);
    ned = partnership.hire(partnership.alder, "Ned Harrow", Role.PRACTITIONER);
    lee = partnership.hire(partnership.alder, "Lee Holm", Role.MANAGER);
    Road.askedBefore(Writer.at(application));
    clock.set(FOUR_WEEKS_LATER);
    var nothing = new Walk.Found(some(4), some(2), some(1), some(1));
    outsiders().forEach(one -> whenThereWasNothing.put(one, Walk.of(one, nothing, application)));
  }

  @Test
  @Order(1)
  @Tag("RE-02")
  @Tag("BR-05")
  void nurseWithoutAnAccountAsksForHelpOnceHoweverOftenShePresses() {
    try (var nurse = Traveller.anyone(application, 390, true)) {
      Road.writes(nurse).keep("refer-check");
      assertThat(nurse.text()).contains(Words.CONCERN, Words.ADDRESS, "Ivy", "Finn");

      nurse.page().evaluate(PRESS_TWICE);
      nurse.page().getByText("It has arrived").waitFor();
      nurse.keep("refer-sent");

      assertThat(nurse.text()).contains("Your reference").doesNotContain("Rosalind", Words.FAMILY);
      assertThat(nurse.page().title()).doesNotContain("Rosalind");
      assertThat(nurse.open("/refer").page().content()).doesNotContain(Words.FAMILY, Words.ADDRESS);
      nurse.press("Close and clear this page");
      assertThat(nurse.open("/refer").text()).contains("Ask for help");
      assertThat(nurse.cookies()).doesNotContain("draft");
    }
    assertThat(rows.count("referrals.referral")).isEqualTo(2);
  }

  @Test
  @Order(2)
  void triageSeesTheClockAndWhoItMightBeAndGivesThemToAWorker() {
    try (var tom = Traveller.as(partnership.tom, application, true)) {
      tom.open("/").follow("Referrals").keep("triage");
      assertThat(tom.text()).contains("2 waiting", "Strangulation", "due tomorrow 10:00");

      tom.follow("Rosalind").keep("triage-referral");
      assertThat(tom.text())
          .contains(Words.CONCERN, Words.MIND, "First contact due", "Ivy", "Finn", "Edmund")
          .contains("the same", "Same person")
          .doesNotContain(Words.ADDRESS, Words.PHONE);
      Road.takesOn(tom, "Ama Okoro").keep("triage-done");

      assertThat(tom.path()).startsWith("/triage");
      assertThat(tom.text()).contains("1 waiting");
    }
  }

  @Test
  @Order(3)
  void workerWhoSignsInFindsThemOnHerHomePageAndAssessesTheRisk() {
    accounts.open(partnership.ama);
    try (var ama = Traveller.anyone(application, 1280, true)) {
      ama.open("/sign-in").fill("username", partnership.ama.username());
      ama.fill("password", Accounts.PASSWORD).press("Continue");
      ama.fill("code", accounts.code(partnership.ama)).press("Sign in").keep("home");
      assertThat(ama.path()).isEqualTo("/");
      assertThat(ama.text()).contains("Rosalind " + Words.FAMILY);

      ama.follow("Rosalind");
      at = ama.path().replace("/contacts", "");
      ama.open(at).keep("desk-new");
      assertThat(ama.text()).contains("First contact due", "Safe now", "Phone");
      assertThat(ama.page().title()).isEqualTo("Case - Rowan");
      Road.assessesRisk(ama, rows.person()).keep("risk-signed");

      assertThat(ama.text()).contains("High risk", Words.JUDGEMENT);
      assertThat(ama.open(at).text()).contains("High risk");
    }
  }

  @Test
  @Order(4)
  @Tag("LO-03")
  void workerReachesThemBySafeWaysAloneAndPlansWithThem() {
    try (var ama = Traveller.as(partnership.ama, application, true)) {
      Road.makesAPlan(ama, at);
      assertThat(ama.text()).contains(Words.PLAN);

      ama.press("Log contact").keep("contact");
      assertThat(ama.text())
          .contains("Not offered, because it is not safe", "Text message: Nobody has asked");
      ama.check("how", "PHONE").pick("outcome", "A message was left").fill("words", "To his phone");
      ama.press("Log contact").keep("contact-refused");
      assertThat(ama.text()).contains("There is a problem", "No message may be left");

      Road.logsAContact(ama, at);
      Road.setsATask(ama, at);
      Road.namesNeeds(ama, at);
      Road.writesANote(ama, at);
      ama.open(at).keep("desk-full");
      assertThat(ama.text())
          .contains(Words.CONTACT, Words.TASK, Words.NOTE, "Somewhere to live", "We spoke");
    }
  }

  @Test
  @Order(5)
  @Tag("LO-01")
  @Tag("LO-02")
  void newAddressIsLockedAwayAndEachLookAtItIsWrittenDown() {
    try (var ama = Traveller.as(partnership.ama, application, true)) {
      Road.tellsWhereSheIs(ama, rows.person());
      assertThat(ama.page().content()).doesNotContain(Words.SAFE_PLACE, Words.ADDRESS);
      int before = rows.audited("vault.release");

      ama.press("Show address").keep("address");

      assertThat(ama.text()).containsAnyOf(Words.SAFE_PLACE, Words.ADDRESS);
      assertThat(rows.audited("vault.release")).isEqualTo(before + 1);
      ama.open("/people/" + rows.person()).keep("person");
      assertThat(ama.page().content()).doesNotContain(Words.SAFE_PLACE, Words.ADDRESS);
    }
  }

  @Test
  @Order(6)
  void workerClosesWithWhatChangedAndOpensAgainWhenSheComesBack() {
    clock.set(WEDNESDAY);
    try (var ama = Traveller.as(partnership.ama, application, true)) {
      ama.open(at + "/close").keep("close");
      Road.closes(ama, at).keep("desk-closed");
      assertThat(ama.text()).contains("How it ended", "14 Apr").doesNotContain("Log contact");

      Road.reopens(ama, at, "Ama Okoro").keep("desk-again");

      assertThat(ama.path()).isNotEqualTo(at);
      assertThat(ama.text()).contains("They were supported before", "Rosalind");
      at = ama.path();
    }
  }

  @Test
  @Order(7)
  void managerSeesWhoCarriesWhatAndHandsACaseOver() {
    clock.set(WEDNESDAY);
    try (var mary = Traveller.as(partnership.mary, application, true)) {
      mary.open("/").open("/cases?whose=TEAM").keep("team");
      assertThat(mary.text()).contains("Who carries what", "Ama Okoro").contains("Rosalind");

      mary.follow("Rosalind");
      assertThat(mary.path()).isEqualTo(at);
      Road.handsOver(mary, at, "Bea Marsh").keep("handed-over");

      assertThat(mary.text()).contains("Bea Marsh");
    }
    try (var bea = Traveller.as(this.bea, application, true)) {
      bea.open("/").keep("home-handed-over");
      assertThat(bea.text()).contains("Rosalind");
      assertThat(bea.open(at).text()).contains(Words.HANDOVER);
    }
  }

  @Test
  @Order(8)
  @Tag("AC-06")
  @Tag("AU-05")
  void privacyOfficerReviewsABrokenGlassAndSeesWhoLookedWithoutSeeingWhoseItIs() {
    clock.set(THURSDAY);
    try (var piotr = Traveller.as(partnership.piotr, application, true)) {
      Road.breaksTheGlass(piotr).keep("emergency");
      assertThat(piotr.text()).contains("Rosalind").doesNotContain(Words.PLAN, Words.NOTE);
      assertThat(piotr.open("/people/" + rows.person() + "/contact").page().content())
          .doesNotContain("Show address", Words.ADDRESS, Words.SAFE_PLACE);
    }
    try (var paula = Traveller.as(partnership.privacyOfficer, application, true)) {
      paula.open("/").keep("home-privacy").open("/reviews").follow("Piotr").keep("review");
      assertThat(paula.text()).contains(Words.EMERGENCY).doesNotContain("Rosalind", Words.FAMILY);

      paula.follow("Who looked at this record").keep("looked");
      assertThat(paula.text())
          .contains("Ama Okoro", "Piotr Lis", "Mary Quill")
          .doesNotContain("Rosalind", Words.FAMILY);
      paula.open("/reviews").follow("Piotr").check("finding").press("Save finding");
      assertThat(paula.open("/reviews").text())
          .containsPattern(
              "Piotr Lis, Fernley Homes[^\\n]*\\n[^\\n]*\\n?[^\\n]*Yes, it was right to open");
    }
  }

  @Test
  @Order(9)
  @Tag("AC-05")
  void whoeverHarmsHerAndWorksThereIsKeptOutAndAGatekeeperLetsHerWorkersIn() {
    clock.set(THURSDAY.plus(Duration.ofHours(2)));
    try (var ned = Traveller.as(this.ned, application, true)) {
      assertThat(ned.open("/cases?whose=TEAM").text()).contains("Rosalind");
      Road.saysWhoTheyAre(ned);
    }
    Scheduled.run(application, "CompareConflicts.compare");
    try (var bea = Traveller.as(this.bea, application, true)) {
      assertThat(bea.open("/cases?whose=TEAM").text()).doesNotContain("Rosalind");
    }
    try (var gatekeeper = Traveller.as(partnership.gatekeeper, application, true)) {
      gatekeeper.open("/").keep("home-gate").open("/gate").keep("gate");
      for (var person : rows.persons()) {
        gatekeeper.open("/gate/" + person);
        for (var worker : List.of(bea, partnership.ama, partnership.mary)) {
          gatekeeper.fill("letIn", worker.username()).press("Let in");
        }
        gatekeeper.fill("exclude", lee.username()).press("Exclude");
      }
      gatekeeper.keep("gate-record");
      assertThat(gatekeeper.text()).contains("Ned Harrow", "Lee Holm", "Conflict of interest");
    }
    try (var bea = Traveller.as(this.bea, application, true)) {
      assertThat(bea.open(at).text()).contains("Rosalind", Words.HANDOVER);
    }
  }

  @Test
  @Order(10)
  @Tag("AC-04")
  @Tag("AC-07")
  @Tag("AC-08")
  void toStrangersAndToTheExcludedItIsAllAsIfThereWereNothing() {
    clock.set(FOUR_WEEKS_LATER);
    var differing = new ArrayList<String>();

    for (var outsider : outsiders()) {
      var now = Walk.of(outsider, rows.found(), application);
      var before = Objects.requireNonNull(whenThereWasNothing.get(outsider));
      before.forEach(
          (asked, then) -> {
            var seen = now.get(asked);
            if (seen == null || !Walk.same(then).equals(Walk.same(seen))) {
              differing.add(outsider.name() + " at " + asked);
            }
          });
      assertThat(now.keySet()).isEqualTo(before.keySet());
    }

    assertThat(differing).isEmpty();
    assertThat(Visitor.as(bea, application).get(at).status()).isEqualTo(200);
  }

  private List<Staff> outsiders() {
    return List.of(partnership.sam, partnership.nia, partnership.jo, ned, lee);
  }

  private static List<UUID> some(int many) {
    return java.util.stream.Stream.generate(UUID::randomUUID).limit(many).toList();
  }

  private static final String PRESS_TWICE =
      "[...document.querySelectorAll('main button[value=send]')].forEach(b => { b.click(); b.click(); })";
}
