package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Figure.State;
import uk.rowan.measures.Method;

/// Whom counts are held against.
class PeopleTests {

  private Extracts extracts;

  @BeforeEach
  void begin() {
    extracts = new Extracts().places();
  }

  @AfterEach
  void end() {
    extracts.close();
  }

  /// Ages 16 to 19 are four of the five single years of 15 to 19: 800 of 1,000, and 3,000 older:
  /// 3,800 of each sex in each of three wards.
  @Test
  void bandCutByAnAgeLimitIsSharedOutBySingleYear() {
    for (var ward : new String[] {"N1", "N2", "S1"}) {
      people(ward, 2024, "ESTIMATE", 15, 19, 1_000);
      people(ward, 2024, "ESTIMATE", 20, -1, 3_000);
    }
    crimes("N1", 19);

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("police.crime_rate")).startsWith(19.0, 22_800.0);
    assertThat(assessed.numbers("police.crime_rate").get(2))
        .isCloseTo(1_000 * 19 / 22_800.0, within(1e-9));
    assertThat(assessed.numbers("police.crime_rate", "North")).startsWith(19.0, 15_200.0);
    assertThat(assessed.figure("police.crime_rate").note())
        .contains("15-19 shared out evenly by single year");
  }

  /// The council is given itself, by name, and is no sum; the ward is given by its name.
  @Test
  void higherAreaIsTheSumOfItsWardsUnlessGivenItself() {
    people("Borough", 2024, "ESTIMATE", 0, -1, 50_000);
    people("Ward N1", 2024, "ESTIMATE", 0, -1, 10_000);
    people("N2", 2024, "ESTIMATE", 0, -1, 5_000);

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("accommodation.needed").getFirst()).isEqualTo(10.0);
    extracts.row(
        "iris_referrals", "received", "2024-01-01", "patient", "Ann", "patient_ward", "N1");
    assertThat(Assessed.year(extracts).numbers("iris.rate", "North")).startsWith(1.0, 30_000.0);
  }

  /// The year of the last day; else the latest before it; else the earliest. A projection is none
  /// of them.
  @Test
  void populationIsTheEstimateNearestBeforeTheLastDay() {
    people("Borough", 2024, "PROJECTION", 0, -1, 999_990_000);
    people("Borough", 2025, "ESTIMATE", 0, -1, 60_000);
    assertThat(Assessed.year(extracts).numbers("accommodation.needed").getFirst()).isEqualTo(12.0);

    people("Borough", 2022, "ESTIMATE", 0, -1, 40_000);
    assertThat(Assessed.year(extracts).numbers("accommodation.needed").getFirst()).isEqualTo(8.0);

    people("Borough", 2024, "ESTIMATE", 0, -1, 50_000);
    assertThat(Assessed.year(extracts).numbers("accommodation.needed").getFirst()).isEqualTo(10.0);
  }

  /// From 2 x 100 to 2 x 125 people of 65 and over: +25 %.
  @Test
  void populationChangeIsFromTheLatestEstimateToTheLatestProjection() {
    people("Borough", 2024, "ESTIMATE", 0, 64, 900);
    people("Borough", 2024, "ESTIMATE", 65, -1, 100);
    people("Borough", 2043, "PROJECTION", 0, 64, 915);
    people("Borough", 2043, "PROJECTION", 65, -1, 125);

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("population.change", "population_age", "65+"))
        .containsExactly(50.0, 200.0, 25.0);
    assertThat(assessed.numbers("population.change").get(2)).isCloseTo(4.0, within(1e-9));
    assertThat(assessed.figure("population.change").method()).isEqualTo(Method.NONE);
  }

  /// New questions of a year before old ones, the latest year before both, and none after the
  /// period. 10,000 women of 16 to 24 at 10 % are 1,000 expected, of whom 3 are known.
  @Test
  void underreportingIsOfThoseExpectedByTheLatestSurvey() {
    people("Borough", 2024, "ESTIMATE", 0, 15, 10_000);
    people("Borough", 2024, "ESTIMATE", 16, 24, 10_000);
    people("Borough", 2024, "ESTIMATE", 25, -1, 10_000);
    survey("OLD", "2024-03-31", "5");
    survey("NEW", "2024-03-31", "10");
    survey("NEW", "2025-03-31", "20");
    survey("NEW", "2023-03-31", "30");
    for (var victim : new String[] {"Ann", "Bea", "Cat"}) {
      extracts.row(
          "police_incidents",
          "incident_ref",
          victim,
          "recorded_at",
          "2024-05-01",
          "classification",
          "CRIME",
          "victim",
          victim,
          "victim_sex",
          "F",
          "victim_dob",
          "2004-01-01");
    }

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("police.underreporting", "sex x age", "F x 16-24"))
        .containsExactly(997.0, 1_000.0, 99.7);
    assertThat(
            assessed.figure("police.underreporting", "Borough", "sex x age", "F x 16-24").method())
        .isEqualTo(Method.PREVALENCE);
    assertThat(assessed.figure("police.underreporting", "Borough", "sex x age", "F x 0-15").state())
        .isEqualTo(State.NOT_APPLICABLE);
    assertThat(
            assessed.figure("police.underreporting", "Borough", "sex x age", "M x 16-24").state())
        .isEqualTo(State.NOT_APPLICABLE);
    assertThat(assessed.categories("police.underreporting", "sex x age")).hasSize(24);
  }

  /// Three known of one expected: two hundred per cent too many, and said so.
  @Test
  void moreKnownThanExpectedIsNotCapped() {
    people("Borough", 2024, "ESTIMATE", 0, 15, 10);
    people("Borough", 2024, "ESTIMATE", 16, -1, 10);
    survey("NEW", "2024-03-31", "10");
    for (var victim : new String[] {"Ann", "Bea", "Cat"}) {
      extracts.row(
          "police_incidents",
          "incident_ref",
          victim,
          "recorded_at",
          "2024-05-01",
          "classification",
          "CRIME",
          "victim",
          victim,
          "victim_sex",
          "F",
          "victim_dob",
          "1950-01-01");
    }

    var none = Assessed.year(extracts).figure("police.underreporting");

    assertThat(none.numerator()).isNotNull().isNegative();
    assertThat(none.note()).isEqualTo("more known than expected");
  }

  /// Of four victims of known ethnicity one is asian, a quarter, and so is one in ten people: 2.5.
  /// All but White British are half of the victims, and a fifth of the people.
  @Test
  void representationIsAShareOfVictimsOverAShareOfPeople() {
    census("white british", 8_000);
    census("white irish", 1_000);
    census("asian", 1_000);
    var given = new String[] {"asian", "white irish", "white british", "white british"};
    for (int i = 0; i < given.length; i++) {
      extracts.row(
          "marac_cases",
          "meeting_date",
          "2024-01-10",
          "referral_date",
          "2024-01-01",
          "victim",
          "v" + i,
          "victim_ethnicity",
          given[i]);
    }
    extracts.row(
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "nobody knows");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("representation.marac", "ethnic_group", "asian"))
        .containsExactly(0.25, 0.1, 2.5);
    assertThat(assessed.numbers("representation.marac", "ethnic_group", "minority"))
        .containsExactly(0.5, 0.2, 2.5);
    assertThat(assessed.numbers("representation.marac", "ethnic_group", "black").getFirst())
        .isZero();
    assertThat(assessed.categories("representation.marac", "ethnic_group"))
        .containsExactly("asian", "black", "mixed", "white", "other", "minority");
    assertThat(assessed.categories("representation.marac", "none")).isEmpty();
  }

  /// As many of each sex.
  private void people(String area, int year, String kind, int from, int to, int persons) {
    for (var sex : new String[] {"F", "M"}) {
      var row = new LinkedHashMap<String, String>();
      row.put("area_code", area);
      row.put("year", Integer.toString(year));
      row.put("kind", kind);
      row.put("sex", sex);
      row.put("age_from", Integer.toString(from));
      if (to >= 0) {
        row.put("age_to", Integer.toString(to));
      }
      row.put("persons", Integer.toString(persons));
      extracts.row("populations", row);
    }
  }

  private void census(String ethnicity, int persons) {
    extracts.row(
        "populations",
        "area_code",
        "Borough",
        "year",
        "2021",
        "kind",
        "CENSUS",
        "sex",
        "F",
        "age_from",
        "0",
        "ethnicity",
        ethnicity,
        "persons",
        Integer.toString(persons));
  }

  private void survey(String questions, String yearEnding, String percent) {
    extracts.row(
        "prevalence",
        "survey",
        "CSEW",
        "question_set",
        questions,
        "year_ending",
        yearEnding,
        "sex",
        "F",
        "age_from",
        "16",
        "per_cent",
        percent,
        "lower",
        percent,
        "upper",
        percent);
  }

  private void crimes(String ward, int number) {
    extracts.rows(
        number,
        "police_incidents",
        "incident_ref",
        "#",
        "recorded_at",
        "2024-05-01",
        "ward_code",
        ward,
        "classification",
        "CRIME",
        "victim",
        "#",
        "suspect",
        "#");
  }
}
