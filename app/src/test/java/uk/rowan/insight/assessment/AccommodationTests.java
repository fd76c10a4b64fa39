package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Audience;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Method;

/// Places to be safe in, and who could not have one.
class AccommodationTests {

  private static final Period JUNE =
      new Period(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));

  private Extracts extracts;

  @BeforeEach
  void begin() {
    extracts = new Extracts();
  }

  @AfterEach
  void end() {
    extracts.close();
  }

  /// June has 30 nights. Up to the 9th the list of 1 May holds (one unit, 9 nights), from the 10th
  /// that of 10 June (two units, 21 nights): 9 + 42 = 51. Occupied: the nights of 5, 6 and 7 June,
  /// once although two stays cover the 6th, and from the 29th on 2: 5.
  @Test
  void occupancyIsNightsOccupiedOfNightsAvailable() {
    unit("2024-05-01", "Ash", "1", "REFUGE");
    unit("2024-06-10", "Ash", "1", "REFUGE");
    unit("2024-06-10", "Elm", "2", "DISPERSED");
    unit("2024-06-10", "Home", "3", "SANCTUARY");
    stay("Ash", "1", "REFUGE", "2024-06-05T22:00", "2024-06-07T10:00");
    stay("Ash", "1", "REFUGE", "2024-06-06", "2024-06-08");
    stay("Elm", "2", "DISPERSED", "2024-06-29", null);
    stay("Home", "3", "SANCTUARY", "2024-06-01", null);

    var june = june();

    assertThat(june.numbers("accommodation.occupancy")).startsWith(5.0, 51.0);
    assertThat(june.numbers("accommodation.occupancy", "scheme", "Elm")).startsWith(2.0, 21.0);
    assertThat(june.categories("accommodation.occupancy", "scheme")).containsExactly("Ash", "Elm");
    assertThat(june.figure("accommodation.occupancy").method()).isEqualTo(Method.NONE);
  }

  /// Before the first list, that list counts.
  @Test
  void unitsAreAvailableAsInTheFirstListWhereThereIsNoneBefore() {
    unit("2024-06-21", "Ash", "1", "REFUGE");
    stay("Ash", "1", "REFUGE", "2024-05-01", "2024-06-02");

    assertThat(june().numbers("accommodation.occupancy")).startsWith(1.0, 30.0);
  }

  /// In on a day and out on it is no night. 2 + 1, 1 + 0; sanctuary counts for people.
  @Test
  void peopleAreThoseOfStaysWithANightInThePeriod() {
    stay("Ash", "1", "REFUGE", "2024-05-20", "2024-06-01");
    stay("Ash", "1", "REFUGE", "2024-05-20", "2024-06-02");
    stay("Ash", "1", "REFUGE", "2024-06-12", "2024-06-12");
    stay("Home", "3", "SANCTUARY", "2024-06-30", null);
    stay("Ash", "1", "REFUGE", "2024-07-01", null);

    var june = june();

    assertThat(june.numbers("accommodation.people").getFirst()).isEqualTo(6);
    assertThat(june.numbers("accommodation.people", "unit_type", "SANCTUARY").getFirst())
        .isEqualTo(3);
    assertThat(june.numbers("accommodation.people", "unit_type", "OTHER").getFirst()).isZero();
  }

  @Test
  void unitsAreThoseOfTheLastListOnOrBeforeTheLastDay() {
    unit("2024-06-01", "Ash", "1", "REFUGE");
    unit("2024-06-30", "Ash", "1", "REFUGE");
    unit("2024-06-30", "Elm", "2", "DISPERSED");
    unit("2024-07-01", "Elm", "3", "DISPERSED");

    var june = june();

    assertThat(june.numbers("accommodation.units").getFirst()).isEqualTo(2);
    assertThat(june.numbers("accommodation.bedspaces").getFirst()).isEqualTo(8);
    assertThat(june.numbers("accommodation.units", "unit_type", "DISPERSED").getFirst())
        .isEqualTo(1);
  }

  /// Accepted at ten, in at ten the next day is within 24 hours; a minute later is not. Without a
  /// time the next day is.
  @Test
  void withinTwentyFourHoursIsByTheClockWhereBothHaveATime() {
    accepted("Ann", "2024-06-01T10:00");
    moved("Ann", "2024-06-02T10:00");
    accepted("Bea", "2024-06-01T10:00");
    moved("Bea", "2024-06-02T10:01");
    accepted("Cat", "2024-06-01");
    moved("Cat", "2024-06-02T23:59");
    accepted("Dee", "2024-06-01");
    moved("Dee", "2024-06-03");
    moved("Eve", "2024-06-03");

    assertThat(june().numbers("accommodation.within_24h")).startsWith(2.0, 4.0);
  }

  /// Ann was declined twice and counts once, and once for each reason; Bea was accepted elsewhere;
  /// Cat was accepted after the period.
  @Test
  void householdWhomNoProviderCouldTakeCountsOnce() {
    declined("Ann", "2024-06-01", "NO_SPACE;PETS");
    declined("Ann", "2024-06-09", "NO_SPACE");
    declined("Bea", "2024-06-01", "PETS");
    accepted("Bea", "2024-06-20");
    declined("Cat", "2024-06-01", "SONS");
    accepted("Cat", "2024-07-01");

    var june = june();

    assertThat(june.numbers("accommodation.unable").getFirst()).isEqualTo(2);
    assertThat(june.categories("accommodation.unable", "decline_reason"))
        .containsExactly("NO_SPACE", "PETS", "SONS");
    assertThat(june.numbers("accommodation.unable", "decline_reason", "NO_SPACE").getFirst())
        .isEqualTo(1);
  }

  @Test
  void sanctuaryIsInstalledWhenItsStayBegins() {
    stay("Home", "3", "SANCTUARY", "2024-06-01", null);
    stay("Home", "4", "SANCTUARY", "2024-05-31", null);

    assertThat(june().numbers("sanctuary.installed").getFirst()).isEqualTo(1);
  }

  private Assessed june() {
    return Assessed.of(extracts, JUNE, Audience.ANALYST);
  }

  private void unit(String asAt, String scheme, String unit, String type) {
    extracts.row(
        "accommodation_stock",
        "as_at",
        asAt,
        "provider",
        "P",
        "scheme",
        scheme,
        "unit",
        unit,
        "unit_type",
        type,
        "bedspaces",
        "4");
  }

  private void stay(
      String scheme,
      String unit,
      String type,
      String in,
      @org.jspecify.annotations.Nullable String out) {
    if (out == null) {
      extracts.row(
          "accommodation_stays",
          "provider",
          "P",
          "scheme",
          scheme,
          "unit",
          unit,
          "unit_type",
          type,
          "moved_in",
          in,
          "household_adults",
          "1",
          "household_children",
          "2",
          "lead",
          "Zoe");
    } else {
      extracts.row(
          "accommodation_stays",
          "provider",
          "P",
          "scheme",
          scheme,
          "unit",
          unit,
          "unit_type",
          type,
          "moved_in",
          in,
          "moved_out",
          out,
          "household_adults",
          "1",
          "household_children",
          "2",
          "lead",
          "Zoe");
    }
  }

  private void moved(String lead, String in) {
    extracts.row(
        "accommodation_stays",
        "provider",
        "P",
        "scheme",
        "Ash",
        "unit",
        lead,
        "unit_type",
        "REFUGE",
        "moved_in",
        in,
        "household_adults",
        "1",
        "household_children",
        "0",
        "lead",
        lead);
  }

  private void accepted(String applicant, String received) {
    extracts.row(
        "accommodation_referrals",
        "provider",
        "P",
        "received",
        received,
        "decision",
        "ACCEPTED",
        "applicant",
        applicant);
  }

  private void declined(String applicant, String received, String reasons) {
    extracts.row(
        "accommodation_referrals",
        "provider",
        "P",
        "received",
        received,
        "decision",
        "DECLINED",
        "decline_reasons",
        reasons,
        "applicant",
        applicant);
  }
}
