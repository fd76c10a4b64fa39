package uk.rowan.extracts.synthetic.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.rowan.extracts.synthetic.truth.Examples.HILL;
import static uk.rowan.extracts.synthetic.truth.Examples.YEAR;
import static uk.rowan.extracts.synthetic.truth.Examples.day;
import static uk.rowan.extracts.synthetic.truth.Examples.figure;
import static uk.rowan.extracts.synthetic.truth.Examples.mention;
import static uk.rowan.extracts.synthetic.truth.Examples.named;
import static uk.rowan.extracts.synthetic.truth.Examples.town;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.extracts.synthetic.rows.CinAssessment;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.FrontDoorContact;
import uk.rowan.extracts.synthetic.rows.FrontDoorContact.Outcome;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Decision;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Duty;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.MainDuty;
import uk.rowan.extracts.synthetic.rows.IdvaReferral;
import uk.rowan.extracts.synthetic.rows.IdvaReferral.Course;
import uk.rowan.extracts.synthetic.rows.IdvaReferral.Service;
import uk.rowan.extracts.synthetic.rows.IrisReferral;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.People;
import uk.rowan.extracts.synthetic.rows.Risk;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.When;
import uk.rowan.extracts.synthetic.truth.Figure.State;

/// The specialist service, primary care, the front door, housing, populations and completeness.
class ServiceMeasuresTests {

  @ParameterizedTest
  @CsvSource({
    "24 hours,                        2024-03-01T10:00, 2024-03-02T10:00, 1",
    "a minute more,                   2024-03-01T10:00, 2024-03-02T10:01, 0",
    "over the night the clocks go on, 2024-03-30T10:00, 2024-03-31T11:00, 1",
    "and a minute more,               2024-03-30T10:00, 2024-03-31T11:01, 0",
    "the next day without a time,     2024-03-01T10:00, 2024-03-02,       1",
    "two days later without a time,   2024-03-01T10:00, 2024-03-03,       0"
  })
  void contactInADayIsTwentyFourElapsedHoursOrTheNextDay(
      String what, String received, String contact, double reached) {
    var figures = measured(Sources.IDVA_REFERRALS, idva(received, Risk.HIGH, contact));

    assertThat(figure(figures, "idva.contact_24h", "Town").numerator()).as(what).isEqualTo(reached);
  }

  @Test
  void onlyThoseAtHighRiskAreWaitedForADayAndEveryServiceHasALine() {
    var figures =
        measured(
            Sources.IDVA_REFERRALS,
            idva("2024-03-01T10:00", Risk.MEDIUM, null),
            idva("2024-03-01T10:00", null, null));

    assertThat(figure(figures, "idva.contact_24h", "Town").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(figure(figures, "idva.referrals", "Town", "risk", "unknown").value()).isEqualTo(1);
    assertThat(figure(figures, "idva.referrals", "Town", "service", "GATEWAY").value()).isZero();
  }

  @Test
  void sexIsAShareOfAllReferralsAndTheUnknownHaveNone() {
    var figures =
        measured(
            Sources.IRIS_REFERRALS,
            iris(mention(1, null, Sex.F, Ethnicity.ARAB, null)),
            iris(mention(2, null, Sex.M, null, null)),
            iris(mention(3, null, null, null, null)),
            iris(mention(4, null, Sex.F, null, null)));

    assertThat(figure(figures, "iris.sex", "Town", "sex", "F").value()).isEqualTo(50);
    assertThat(figure(figures, "iris.sex", "Town", "sex", "unknown").value()).isNull();
    assertThat(figure(figures, "iris.sex", "Town").value()).isEqualTo(75);
    assertThat(figure(figures, "iris.ethnicity_missing", "Town").value()).isEqualTo(75);
  }

  @Test
  void frontDoorCountsPeopleInContactsAndFamiliesInContacts() {
    var child = mention(1, "2014-01-01", null, null, null);
    var figures =
        measured(
            Sources.FRONTDOOR_CONTACTS,
            contact("A", "F1", true, child),
            contact("A", "F1", true, mention(2, "1990-01-01", null, null, null)),
            contact("B", "F1", true, child),
            contact("C", "F2", false, named(3)));

    assertThat(figure(figures, "frontdoor.people", "Town").value()).isEqualTo(3);
    assertThat(figure(figures, "frontdoor.people", "Town", "frontdoor_age", "0-17").value())
        .isEqualTo(2);
    assertThat(figure(figures, "frontdoor.families", "Town").value())
        .isCloseTo(200.0 / 3, within(1e-9));
    assertThat(figure(figures, "frontdoor.source", "Town", "code", "6").value()).isEqualTo(100);
    assertThat(figure(figures, "frontdoor.ethnicity_missing_0_17", "Town").denominator())
        .isEqualTo(2);
  }

  @Test
  void assessmentMayFindSeveralFactors() {
    var figures =
        measured(
            Sources.CIN_ASSESSMENTS,
            new CinAssessment("1", day("2024-02-01"), List.of("3A", "3B"), named(1)),
            new CinAssessment("2", day("2024-02-01"), List.of("21"), named(2)));

    assertThat(figure(figures, "cin.factor", "Town", "factor", "3A").value()).isEqualTo(50);
    assertThat(figure(figures, "cin.factor", "Town", "factor", "3C").value()).isZero();
    assertThat(figure(figures, "cin.factor", "Town").value()).isEqualTo(50);
  }

  @Test
  void mainDutyCountsByTheDayOfItsDecision() {
    var decided = new MainDuty(Decision.ACCEPTED, day("2024-01-10"));
    var extracts =
        town()
            .with(Tables.POPULATIONS, List.of(Examples.people(HILL, 2024, Sex.F, 18, null, 5000)))
            .with(
                Sources.HOMELESSNESS_ASSESSMENTS,
                List.of(
                    housing("2023-11-01", Duty.RELIEF, true, decided),
                    housing("2024-02-01", Duty.PREVENTION, true, null),
                    housing("2024-02-01", Duty.RELIEF, false, null),
                    housing("2024-02-01", Duty.NONE, true, null)))
            .done();

    var figures = TrueMeasures.of(extracts, YEAR);

    assertThat(figure(figures, "housing.main_duty_rate", "Town").value()).isEqualTo(2);
    assertThat(figure(figures, "housing.owed", "Town").value()).isEqualTo(1);
    assertThat(figure(figures, "housing.owed_share", "Town").value()).isEqualTo(50);
    assertThat(figure(figures, "housing.prevention", "Town").value()).isEqualTo(100);
  }

  @Test
  void representationIsAShareOfVictimsOverAShareOfPeople() {
    // One of two victims of known ethnicity is Asian, of the people one in ten: 5 times.
    var extracts =
        town()
            .with(
                Tables.POPULATIONS,
                List.of(census(Ethnicity.INDIAN, 100), census(Ethnicity.BRITISH, 900)))
            .with(
                Sources.POLICE_INCIDENTS,
                List.of(
                    Examples.incident(
                        "A",
                        "2024-03-01T10:00",
                        HILL,
                        true,
                        mention(1, null, null, Ethnicity.INDIAN, null)),
                    Examples.incident(
                        "B",
                        "2024-03-01T10:00",
                        HILL,
                        true,
                        mention(2, null, null, Ethnicity.BRITISH, null)),
                    Examples.incident("C", "2024-03-01T10:00", HILL, true, named(3))))
            .done();

    var figures = TrueMeasures.of(extracts, YEAR);

    var asian = figure(figures, "representation.police", "Town", "ethnic_group", "asian");
    assertThat(asian.value()).isEqualTo(5);
    assertThat(figure(figures, "representation.police", "South", "ethnic_group", "asian").state())
        .isEqualTo(State.NOT_APPLICABLE);
    assertThat(figures)
        .noneMatch(
            one ->
                one.measure() == Measure.REPRESENTATION_POLICE
                    && one.cell().breakdown().equals("none"));
  }

  @Test
  void populationChangesFromTheLatestEstimateToTheLatestProjection() {
    var extracts =
        town()
            .with(
                Tables.POPULATIONS,
                List.of(
                    people(2022, 60, 900, People.Kind.ESTIMATE),
                    people(2023, 60, 1000, People.Kind.ESTIMATE),
                    people(2033, 60, 1080, People.Kind.PROJECTION)))
            .done();

    assertThat(figure(TrueMeasures.of(extracts, YEAR), "population.change", "Town").value())
        .isEqualTo(8);
  }

  @Test
  void completenessCountsFilledCellsOfEachField() {
    var figures =
        measured(
            Sources.IRIS_REFERRALS,
            iris(mention(1, "1990-01-01", null, null, null)),
            iris(named(2)));

    var dob = figure(figures, "completeness", "Town", "source_field", "iris_referrals.patient_dob");
    assertThat(dob.value()).isEqualTo(50);
    assertThat(
            figure(figures, "completeness", "Town", "source_field", "iris_referrals.received")
                .value())
        .isEqualTo(100);
  }

  private static People people(int year, int from, long persons, People.Kind kind) {
    return new People("Town", year, Sex.F, from, null, null, persons, kind);
  }

  private static People census(Ethnicity ethnicity, long persons) {
    return new People("Z1", 2021, Sex.F, 0, null, ethnicity, persons, People.Kind.CENSUS);
  }

  private static IdvaReferral idva(String received, @Nullable Risk risk, @Nullable String contact) {
    var first = contact == null ? null : when(contact);
    return new IdvaReferral(
        "D" + received,
        when(received),
        "Police",
        risk,
        Service.IDVA,
        new Course(first, null, null, null),
        null,
        null,
        named(1));
  }

  private static When when(String text) {
    return text.length() == 10 ? When.day(day(text)) : When.time(LocalDateTime.parse(text));
  }

  private static IrisReferral iris(Mention patient) {
    return new IrisReferral("I" + patient.person(), when("2024-03-01"), "Q1", null, null, patient);
  }

  private static FrontDoorContact contact(
      String contact, String family, boolean abuse, Mention subject) {
    return new FrontDoorContact(
        contact, family, when("2024-03-01"), true, "6", null, abuse, null, Outcome.IAG, subject);
  }

  private static HomelessnessAssessment housing(
      String assessed, Duty duty, boolean abuse, @Nullable MainDuty main) {
    return new HomelessnessAssessment(
        "H", day(assessed), duty, null, abuse, null, main, null, null, null, named(1));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the rows are only read
  private static <R extends Row> List<Figure> measured(Source<R> source, R... rows) {
    return TrueMeasures.of(town().with(source, Arrays.asList(rows)).done(), YEAR);
  }
}
