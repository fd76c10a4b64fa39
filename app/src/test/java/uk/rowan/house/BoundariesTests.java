package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Role;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Stage;
import uk.rowan.testing.TestClock;

/// What opens and closes does so in its microsecond, on every day of the year, and for everyone at
/// once (requirements AC-04, AC-11).
class BoundariesTests {

  private static final String SPRING_FORWARD = "2026-03-29T01:00:00Z";
  private static final String FALL_BACK = "2026-10-25T01:00:00Z";
  private static final String MIDNIGHT_BEFORE_FALL_BACK = "2026-10-24T23:00:00Z";
  private static final String ANY_DAY = "2026-05-12T09:30:00.000001Z";

  private static Stage stage;
  private UUID person = new UUID(0, 0);

  @BeforeAll
  static void begin() {
    stage = new Stage(2);
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void someone() {
    stage.clock.set(TestClock.TUESDAY);
    person = stage.examples.of(stage.partnership.alder, stage.partnership.ama, "Alder").person();
  }

  @ParameterizedTest
  @Tag("AC-04")
  @ValueSource(strings = {SPRING_FORWARD, FALL_BACK, MIDNIGHT_BEFORE_FALL_BACK, ANY_DAY})
  void exclusionHoldsFromItsFirstMicrosecondToItsLast(Instant start) {
    var end = start.plus(Duration.ofHours(1));

    stage.examples.exclude(stage.partnership.ama, person, start, end);

    assertThat(sees(stage.partnership.ama, before(start))).isTrue();
    assertThat(sees(stage.partnership.ama, start)).isFalse();
    assertThat(sees(stage.partnership.ama, before(end))).isFalse();
    assertThat(sees(stage.partnership.ama, end)).isTrue();
    assertThat(sees(stage.partnership.tom, start)).isTrue();
  }

  @ParameterizedTest
  @Tag("AC-04")
  @ValueSource(strings = {SPRING_FORWARD, FALL_BACK, MIDNIGHT_BEFORE_FALL_BACK, ANY_DAY})
  void restrictionHidesFromAllButTheNamedForAsLong(Instant start) {
    var end = start.plus(Duration.ofHours(1));

    stage.examples.restrict(person, start, end, List.of(stage.partnership.ama));

    assertThat(sees(stage.partnership.tom, before(start))).isTrue();
    assertThat(sees(stage.partnership.tom, start)).isFalse();
    assertThat(sees(stage.partnership.tom, before(end))).isFalse();
    assertThat(sees(stage.partnership.tom, end)).isTrue();
    assertThat(sees(stage.partnership.ama, start)).isTrue();
    assertThat(sees(stage.partnership.piotr, start)).isFalse();
  }

  @Test
  @Tag("AC-04")
  void exclusionBeatsBeingNamedInARestriction() {
    var start = TestClock.TUESDAY;

    stage.examples.restrict(person, start, null, List.of(stage.partnership.ama));
    stage.examples.exclude(stage.partnership.ama, person, start, null);

    assertThat(sees(stage.partnership.ama, start)).isFalse();
  }

  @Test
  @Tag("AC-03")
  @Tag("AC-04")
  void restrictionOpensNothingToTheNamedWithoutARelationship() {
    stage.examples.restrict(person, TestClock.TUESDAY, null, List.of(stage.partnership.piotr));

    assertThat(sees(stage.partnership.piotr, TestClock.TUESDAY)).isFalse();
  }

  @Test
  @Tag("AC-04")
  @Tag("AC-06")
  void excludedIsHiddenFromTheirBrokenGlassToo() {
    var outsider = stage.partnership.piotr;
    breakGlass(outsider, TestClock.TUESDAY);
    assertThat(sees(outsider, TestClock.TUESDAY)).isTrue();

    stage.examples.exclude(outsider, person, TestClock.TUESDAY, null);

    assertThat(sees(outsider, TestClock.TUESDAY)).isFalse();
  }

  @Test
  @Tag("AC-06")
  void brokenGlassShutsAfterItsHour() {
    var opened = Instant.parse(FALL_BACK).minus(Duration.ofMinutes(30));

    breakGlass(stage.partnership.piotr, opened);

    var shut = opened.plus(Duration.ofHours(1));
    assertThat(sees(stage.partnership.piotr, before(opened))).isFalse();
    assertThat(sees(stage.partnership.piotr, opened)).isTrue();
    assertThat(sees(stage.partnership.piotr, before(shut))).isTrue();
    assertThat(sees(stage.partnership.piotr, shut)).isFalse();
  }

  @Test
  @Tag("AC-11")
  @Tag("ASVS-8.3.2")
  void leaverSeesNothingFromThatInstant() {
    var leaver = stage.partnership.hire(stage.partnership.alder, "Lena Moss", Role.PRACTITIONER);
    var goodbye = TestClock.TUESDAY.plus(Duration.ofDays(10));

    stage.clock.set(goodbye);
    stage.partnership.leaves(leaver);

    assertThat(sees(leaver, before(goodbye))).isTrue();
    assertThat(sees(leaver, goodbye)).isFalse();
    assertThat(rowsOfAnyTable(leaver)).isZero();
  }

  /// A day of the partnership is a day in England, also when the clocks change.
  @ParameterizedTest
  @Tag("AC-11")
  @ValueSource(strings = {"2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26", "2026-06-01"})
  void agencyThatLeavesSeesNothingFromMidnightInEngland(LocalDate day) {
    try (var other = new Stage(1)) {
      var theirs = other.examples.of(other.partnership.alder, other.partnership.ama, "Alder");
      var midnight = CivilTime.startOf(day);

      other.partnership.leaves(other.partnership.alder, day);

      other.clock.set(before(midnight));
      assertThat(other.sees(other.partnership.ama, theirs.person())).isTrue();
      other.clock.set(midnight);
      assertThat(other.sees(other.partnership.ama, theirs.person())).isFalse();
    }
  }

  /// Someone whose last day is recorded in advance goes on until then.
  @Test
  @Tag("AC-11")
  void leaverSignsInUntilTheyLeave() {
    var today = stage.partnership.hire(stage.partnership.alder, "Ned Ash", Role.PRACTITIONER);
    var later = stage.partnership.hire(stage.partnership.alder, "Una Fell", Role.PRACTITIONER);

    stage.partnership.leaves(today);
    stage.clock.set(Instant.parse("2999-01-01T00:00:00Z"));
    stage.partnership.leaves(later);

    assertThat(isKnown(today)).isFalse();
    assertThat(isKnown(later)).isTrue();
  }

  private static boolean isKnown(Staff staff) {
    return stage.transactions.execute(
        _ ->
            stage
                .jdbc
                .sql("select count(*) = 1 from sharing.signed_in(:staff)")
                .param("staff", staff.id().value())
                .query(Boolean.class)
                .single());
  }

  private boolean sees(Staff staff, Instant at) {
    stage.clock.set(at);
    return stage.sees(staff, person);
  }

  private static int rowsOfAnyTable(Staff staff) {
    return stage.as(
        Staff.as(staff),
        () ->
            stage
                .jdbc
                .sql(
                    """
                    select (select count(*) from people.person) + (select count(*) from referrals.referral)
                         + (select count(*) from support.support_case) + (select count(*) from support.note)
                         + (select count(*) from risk.assessment) + (select count(*) from sharing.relationship)
                    """)
                .query(Integer.class)
                .single());
  }

  private void breakGlass(Staff staff, Instant from) {
    stage.clock.set(from);
    stage.examples.breakGlass(
        staff, person, "tstzrange(acting.at(), acting.at() + interval '60 minutes')");
  }

  private static Instant before(Instant instant) {
    return instant.minus(1, ChronoUnit.MICROS);
  }
}
