package uk.rowan.sharing.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Role;
import uk.rowan.home.Waiting;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.EmergencyLookup;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;

/// Breaking the glass, on the real database.
@RowanTest
class EmergencyTests {

  private static final LocalDate BORN = LocalDate.of(1990, 3, 27);

  @Autowired private OpenInEmergency openInEmergency;
  @Autowired private ReviewEmergency reviewEmergency;
  @Autowired private EmergenciesWaiting emergenciesWaiting;
  @Autowired private Access access;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Persons persons;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    persons = Persons.of(application);
  }

  @Test
  @Tag("AC-06")
  void recordOpensForAnHourAndNotAMomentLonger() {
    var person = persons.workedWithBy(partnership.ama, "Rosa", "Hale", BORN);
    assertThat(open(partnership.piotr, "Rosa", "Hale"))
        .isInstanceOf(OpenInEmergency.Outcome.Opened.class);

    clock.advance(Duration.ofMinutes(60).minusNanos(1_000));
    assertThat(sees(partnership.piotr, person)).isTrue();
    clock.advance(Duration.ofNanos(1_000));
    assertThat(sees(partnership.piotr, person)).isFalse();
  }

  @Test
  @Tag("AC-06")
  void askingAgainMakesItNoLonger() {
    persons.workedWithBy(partnership.ama, "Ines", "Hale", BORN);
    var first = (OpenInEmergency.Outcome.Opened) open(partnership.piotr, "Ines", "Hale");
    clock.advance(Duration.ofMinutes(59));

    var again = open(partnership.piotr, "Ines", "Hale");

    assertThat(again).isEqualTo(new OpenInEmergency.Outcome.AlreadyOpen(first.opening()));
  }

  @Test
  @Tag("AC-04")
  @Tag("AC-06")
  @Tag("AC-08")
  void restrictedExcludedAndUnknownGetTheSameAnswer() {
    var restricted = persons.workedWithBy(partnership.ama, "Una", "Hale", BORN);
    persons.involves(restricted, partnership.jo);

    assertThat(open(partnership.piotr, "Una", "Hale"))
        .isEqualTo(open(partnership.piotr, "Nobody", "Atall"))
        .isInstanceOf(OpenInEmergency.Outcome.NoRecord.class);
    assertThat(open(partnership.jo, "Una", "Hale"))
        .isInstanceOf(OpenInEmergency.Outcome.NoRecord.class);
  }

  @Test
  @Tag("AC-06")
  void twoOfTheSameNameAndBirthOpenOnlyByANumber() {
    persons.workedWithBy(partnership.ama, "Lena", "Twin", BORN, "0151 496 0101");
    var second = persons.workedWithBy(partnership.ama, "Lena", "Twin", BORN, "0151 496 0102");

    assertThat(open(partnership.piotr, "Lena", "Twin"))
        .isInstanceOf(OpenInEmergency.Outcome.NoRecord.class);
    var known =
        new EmergencyLookup.Known("Lena", "Twin", Optional.of(BORN), Optional.of("0151 496 0102"));
    assertThat(open(partnership.piotr, known))
        .isInstanceOfSatisfying(
            OpenInEmergency.Outcome.Opened.class,
            opened -> assertThat(opened.opening().person()).isEqualTo(second));
  }

  @Test
  @Tag("AC-06")
  void nobodyOfTheOpenersSideReviewsAndASecondFindingChangesNothing() {
    persons.workedWithBy(partnership.ama, "Vera", "Hale", BORN);
    var colleague = partnership.hire(partnership.fernley, "Ola Near", Role.PRIVACY_OFFICER);
    var opened = (OpenInEmergency.Outcome.Opened) open(partnership.piotr, "Vera", "Hale");
    var id = opened.opening().id();

    assertThat(review(colleague, id)).isInstanceOf(ReviewEmergency.Outcome.NotFound.class);
    assertThat(review(partnership.piotr, id)).isInstanceOf(ReviewEmergency.Outcome.NotFound.class);
    assertThat(review(partnership.gatekeeper, id))
        .isInstanceOf(ReviewEmergency.Outcome.NotFound.class);
    assertThat(as(partnership.privacyOfficer, () -> reviewEmergency.read(id)))
        .hasValueSatisfying(read -> assertThat(read.words()).isEqualTo("Police are at the door"));
    assertThat(review(partnership.privacyOfficer, id))
        .isInstanceOf(ReviewEmergency.Outcome.Reviewed.class);
    assertThat(review(partnership.privacyOfficer, id))
        .isInstanceOf(ReviewEmergency.Outcome.AlreadyReviewed.class);
  }

  @Test
  @Tag("AC-06")
  void unreviewedIsEverybodysConcernAfterFiveWorkingDaysAndHoldsNoName() {
    persons.workedWithBy(partnership.ama, "Wilma", "Hale", BORN);
    var near = partnership.hire(partnership.fernley, "Ola Near", Role.PRIVACY_OFFICER);
    open(partnership.piotr, "Wilma", "Hale");
    assertThat(waiting(partnership.sam)).isEmpty();
    assertThat(waiting(near)).isEmpty();
    assertThat(waiting(partnership.privacyOfficer)).hasSizeGreaterThanOrEqualTo(1);

    clock.set(TestClock.TUESDAY.plus(Duration.ofDays(7)));

    assertThat(waiting(partnership.sam)).isNotEmpty().allMatch(it -> it.isLate(clock.instant()));
    assertThat(waiting(near)).isNotEmpty();
    assertThat(waiting(partnership.mary)).isEmpty();
    assertThat(waiting(partnership.sam))
        .allSatisfy(
            item ->
                assertThat(item.about() + item.why() + item.href())
                    .doesNotContain("Wilma", "Hale"));
  }

  @Test
  @Tag("AC-06")
  void whateverIsDoneInWhateverOrderNothingOpensLongerThanAnHour() {
    var person = persons.workedWithBy(partnership.ama, "Zora", "Random", BORN);
    var seed = new Random().nextLong();
    System.out.println("EmergencyTests seed " + seed);
    var random = new Random(seed);
    var openUntil = clock.instant();
    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(3)) {
        case 0 -> {
          var outcome = open(partnership.nia, "Zora", "Random");
          var before = openUntil;
          openUntil =
              switch (outcome) {
                case OpenInEmergency.Outcome.Opened(var opening) -> opening.until();
                case OpenInEmergency.Outcome.AlreadyOpen(var opening) -> before;
                case OpenInEmergency.Outcome.NoRecord() -> before;
              };
          assertThat(openUntil).isBeforeOrEqualTo(clock.instant().plus(Opening.LONGEST));
        }
        case 1 -> clock.advance(Duration.ofMinutes(random.nextInt(45)));
        default -> clock.advance(Duration.ofSeconds(random.nextInt(90)));
      }
      assertThat(sees(partnership.nia, person))
          .as("seed %d step %d", seed, step)
          .isEqualTo(clock.instant().isBefore(openUntil));
    }
  }

  private OpenInEmergency.Outcome open(Staff who, String given, String family) {
    return open(who, new EmergencyLookup.Known(given, family, Optional.of(BORN), Optional.empty()));
  }

  private OpenInEmergency.Outcome open(Staff who, EmergencyLookup.Known known) {
    var asked = new EmergencyForm.Asked(known, Reason.IMMEDIATE_DANGER, "Police are at the door");
    return during(who, Purpose.EMERGENCY, () -> openInEmergency.open(asked));
  }

  private ReviewEmergency.Outcome review(Staff who, java.util.UUID id) {
    return as(who, () -> reviewEmergency.review(id, Finding.JUSTIFIED));
  }

  private java.util.List<Waiting> waiting(Staff who) {
    return during(who, Purpose.SUPPORT, emergenciesWaiting::waiting);
  }

  private boolean sees(Staff who, PersonId person) {
    return during(
        who,
        Purpose.SUPPORT,
        () -> access.look(Act.READ, person.value(), Set.of(FieldClass.RISK)) instanceof Look.Open);
  }

  private <T> T as(Staff who, Callable<T> work) {
    return during(who, Purpose.GOVERNANCE, work);
  }

  private static <T> T during(Staff who, Purpose purpose, Callable<T> work) {
    try {
      return who.because(purpose).during(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
