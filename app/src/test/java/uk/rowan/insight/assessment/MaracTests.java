package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Figure.State;

/// What is counted of cases at MARAC.
class MaracTests {

  private Extracts extracts;

  @BeforeEach
  void begin() {
    extracts = new Extracts();
  }

  @AfterEach
  void end() {
    extracts.close();
  }

  /// Referred on the last day of twelve calendar months after the one before, it is a repeat; a day
  /// later, or on the same day, it is not. Twelve months after 29 February end on 28 February.
  @ParameterizedTest
  @CsvSource({
    "2023-03-10, 2024-03-10, 1",
    "2023-03-10, 2024-03-11, 0",
    "2024-03-10, 2024-03-10, 0",
    "2024-03-10, 2024-03-11, 1",
    "2023-02-28, 2024-02-28, 1",
    "2023-02-28, 2024-02-29, 0",
  })
  void repeatIsReferredWithinTwelveCalendarMonthsOfTheLast(
      String last, String next, double repeats) {
    heard("2023-04-01", last, "Chester", "Ann", "Bob");
    heard("2024-04-01", next, "Chester", "Ann", "Bob");

    assertThat(Assessed.year(extracts).numbers("marac.repeat"))
        .containsExactly(repeats, 1.0, repeats * 100);
  }

  @Test
  void repeatIsOfTheSameVictimAndAnOverlappingSetAtAnyMarac() {
    heard("2023-11-01", "2023-11-01", "Winsford", "Ann", "Bob;Carl");
    heard("2024-01-01", "2024-01-01", "Chester", "Ann", "Carl;Dave");
    heard("2024-02-01", "2024-02-01", "Chester", "Ann", "Bob;Eric");
    heard("2024-02-02", "2024-02-02", "Chester", "Ann", "Fred");
    heard("2024-02-03", "2024-02-03", "Chester", "Gina", "Bob");

    assertThat(Assessed.year(extracts).numbers("marac.repeat")).containsExactly(2.0, 4.0, 50.0);
  }

  /// The last case with the pair counts: an older one does not start the twelve months again.
  @Test
  void chainOfRepeatsGoesFromCaseToCase() {
    heard("2022-06-01", "2022-06-01", "Chester", "Ann", "Bob");
    heard("2023-05-01", "2023-05-01", "Chester", "Ann", "Bob");
    heard("2024-04-01", "2024-04-01", "Chester", "Ann", "Bob");

    assertThat(Assessed.year(extracts).numbers("marac.repeat")).startsWith(1.0, 1.0);
  }

  /// 1 + 1/2 + 1/3 of three cases; an agency named twice refers once.
  @Test
  void eachReferringAgencyHasItsShareOfACase() {
    referred("police");
    referred("police;idva");
    referred("POLICE;primary care;zoo;police");

    var assessed = Assessed.year(extracts);

    var police = assessed.numbers("marac.source", "route", "police");
    assertThat(police.getFirst()).isCloseTo(11 / 6.0, within(1e-9));
    assertThat(police.get(1)).isEqualTo(3);
    assertThat(assessed.numbers("marac.source_police").get(2)).isCloseTo(61.11, within(0.01));
    assertThat(assessed.numbers("marac.source", "route", "other").getFirst())
        .isCloseTo(1 / 3.0, within(1e-9));
    assertThat(assessed.numbers("marac.source", "route", "mash").getFirst()).isZero();
    assertThat(assessed.numbers("marac.source").get(2)).isCloseTo(100.0, within(1e-9));
  }

  /// What is not recorded is neither yes nor no.
  @Test
  void shareIsOfThoseRecordedAsYesOrNo() {
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "Ann",
        "lgbt",
        "true",
        "cin",
        "true",
        "children_in_household",
        "2");
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "Bea",
        "lgbt",
        "false",
        "cin",
        "false",
        "children_in_household",
        "0");
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "Cat");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("marac.lgbt")).containsExactly(1.0, 2.0, 50.0);
    assertThat(assessed.figure("marac.disability").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(assessed.numbers("marac.child_in_need")).startsWith(1.0, 3.0);
    assertThat(assessed.numbers("marac.with_children")).startsWith(1.0, 3.0);
  }

  /// Two cases of one victim are one victim.
  @Test
  void victimsAreCountedAsPeople() {
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "Ann",
        "victim_sex",
        "F",
        "victim_ethnicity",
        "asian");
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-05-10",
        "referral_date",
        "2024-05-01",
        "victim",
        "Ann",
        "victim_sex",
        "F",
        "victim_ethnicity",
        "asian");
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-05-10",
        "referral_date",
        "2024-05-01",
        "victim",
        "Bea",
        "victim_sex",
        "F",
        "victim_ethnicity",
        "white british");
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-05-10",
        "referral_date",
        "2024-05-01",
        "victim",
        "Col",
        "victim_sex",
        "M");
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-05-10",
        "referral_date",
        "2024-05-01",
        "victim",
        "Dee",
        "victim_sex",
        "X",
        "victim_ethnicity",
        "white irish");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("marac.cases").getFirst()).isEqualTo(5);
    assertThat(assessed.numbers("marac.minority")).startsWith(2.0, 3.0);
    assertThat(assessed.numbers("marac.minority_unknown")).startsWith(1.0, 4.0);
    assertThat(assessed.numbers("marac.male")).startsWith(1.0, 3.0);
  }

  @Test
  void casesAreOfTheMeetingsOfThePeriodBothEndsIncluded() {
    for (var day : new String[] {"2023-11-30", "2023-12-01", "2024-11-30T18:00", "2024-12-01"}) {
      heard(day, "2023-11-01", day.startsWith("2023") ? "Chester" : "Winsford", "Ann", "Bob");
    }

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("marac.cases").getFirst()).isEqualTo(2);
    assertThat(assessed.categories("marac.cases", "marac")).containsExactly("Chester", "Winsford");
    assertThat(assessed.numbers("marac.idva_needed").getFirst()).isEqualTo(0.02);
  }

  private void heard(
      String meeting, String referred, String marac, String victim, String perpetrators) {
    extracts.row(
        "marac_cases",
        "meeting_date",
        meeting,
        "referral_date",
        referred,
        "marac",
        marac,
        "victim",
        victim,
        "perpetrators",
        perpetrators);
  }

  private void referred(String agencies) {
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "Ann",
        "referring_agencies",
        agencies);
  }
}
