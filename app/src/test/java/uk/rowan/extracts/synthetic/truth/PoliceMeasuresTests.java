package uk.rowan.extracts.synthetic.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.rowan.extracts.synthetic.truth.Examples.HILL;
import static uk.rowan.extracts.synthetic.truth.Examples.QUAY;
import static uk.rowan.extracts.synthetic.truth.Examples.YEAR;
import static uk.rowan.extracts.synthetic.truth.Examples.day;
import static uk.rowan.extracts.synthetic.truth.Examples.figure;
import static uk.rowan.extracts.synthetic.truth.Examples.incident;
import static uk.rowan.extracts.synthetic.truth.Examples.mention;
import static uk.rowan.extracts.synthetic.truth.Examples.named;
import static uk.rowan.extracts.synthetic.truth.Examples.people;
import static uk.rowan.extracts.synthetic.truth.Examples.town;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.PoliceIncident;
import uk.rowan.extracts.synthetic.rows.Prevalence;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.truth.Figure.State;

class PoliceMeasuresTests {

  @Test
  void incidentOfTwoRowsIsOneAndTakesItsWardFromTheFirst() {
    var figures =
        measured(
            incident("A", "2024-03-01T10:00", HILL, true, named(1)),
            incident("A", "2024-03-01T10:00", QUAY, true, named(2)),
            incident("B", "2024-03-02T10:00", null, false, named(3)));

    assertThat(figure(figures, "police.incidents", "Town").value()).isEqualTo(2);
    assertThat(figure(figures, "police.incidents", "North").value()).isEqualTo(1);
    assertThat(figure(figures, "police.incidents", "South").value()).isEqualTo(0);
    assertThat(figure(figures, "police.incidents", "unknown").value()).isEqualTo(1);
    assertThat(figure(figures, "police.crimes", "Town").value()).isEqualTo(1);
  }

  @Test
  void wardNotGivenIsThatOfTheVictimsPostcodeElseOfTheirNearestMention() {
    var atHome = mention(1, null, null, null, QUAY);
    var figures =
        measured(
            incident("A", "2024-03-01T10:00", null, true, atHome),
            incident("B", "2024-03-05T10:00", null, true, named(1)));

    assertThat(figure(figures, "police.incidents", "South").value()).isEqualTo(2);
  }

  @Test
  void personIsCountedOnceInTheLocalityOfTheirFirstEvent() {
    var figures =
        measured(
            incident("B", "2024-06-01T10:00", QUAY, true, named(1)),
            incident("A", "2024-03-01T10:00", HILL, true, named(1)));

    assertThat(figure(figures, "police.victims", "Town").value()).isEqualTo(1);
    assertThat(figure(figures, "police.victims", "North").value()).isEqualTo(1);
    assertThat(figure(figures, "police.victims", "South").value()).isEqualTo(0);
  }

  @Test
  void ageIsAtTheEventAndComesFromTheNearestMentionWhereTheRowHasNone() {
    // Born the day before their 25th birthday: 24 on 29 February, 25 on 1 March.
    var born = mention(1, "1999-03-01", Sex.F, null, null);
    var figures =
        measured(
            incident("A", "2024-02-29T10:00", HILL, true, named(1)),
            incident("B", "2024-03-01T10:00", HILL, true, born));

    assertThat(figure(figures, "police.victims", "Town", "age", "16-24").value()).isEqualTo(1);
    assertThat(figure(figures, "police.victims", "Town", "age", "25-34").value()).isEqualTo(0);
    assertThat(figure(figures, "police.victims", "Town", "sex", "F").value()).isEqualTo(1);
    assertThat(figure(figures, "police.victims", "Town", "sex", "unknown").value()).isEqualTo(0);
  }

  @Test
  void ofTwoMentionsAsNearTheEarlierSpeaks() {
    var before = mention(1, null, Sex.F, null, null);
    var after = mention(1, null, Sex.M, null, null);
    var figures =
        measured(
            incident("A", "2023-12-31T10:00", HILL, true, before),
            incident("B", "2024-01-01T10:00", HILL, true, named(1)),
            incident("C", "2024-01-02T10:00", HILL, true, after));

    assertThat(figure(figures, "police.victims", "Town", "sex", "F").value()).isEqualTo(1);
  }

  @Test
  void xIsUnknown() {
    var figures =
        measured(
            incident("A", "2024-03-01T10:00", HILL, true, mention(1, null, Sex.X, null, null)));

    assertThat(figure(figures, "police.victims", "Town", "sex", "unknown").value()).isEqualTo(1);
  }

  @Test
  void ethnicityIsMissingOnlyWhereNoIncidentOfThePeriodHasIt() {
    var told = mention(1, null, null, Ethnicity.INDIAN, null);
    var figures =
        measured(
            incident("A", "2024-03-01T10:00", HILL, true, named(1)),
            incident("B", "2024-04-01T10:00", HILL, true, told),
            incident(
                "C", "2023-04-01T10:00", HILL, true, mention(2, null, null, Ethnicity.IRISH, null)),
            incident("D", "2024-05-01T10:00", HILL, true, named(2)));

    var missing = figure(figures, "police.ethnicity_missing", "Town");
    assertThat(missing.numerator()).isEqualTo(1);
    assertThat(missing.denominator()).isEqualTo(2);
    assertThat(missing.value()).isEqualTo(50);
  }

  @Test
  void relationshipsAreSharesOfIncidentsThatTell() {
    var figures =
        measured(
            incident("A", "2024-03-01T10:00", HILL, true, Relationship.PARTNER, named(1)),
            incident("B", "2024-03-02T10:00", HILL, true, Relationship.FAMILY, named(2)),
            incident("C", "2024-03-03T10:00", HILL, true, Relationship.PARTNER, named(3)),
            incident("D", "2024-03-04T10:00", HILL, true, null, named(4)));

    var partner = figure(figures, "police.relationship", "Town", "relationship", "partner");
    var unknown = figure(figures, "police.relationship", "Town", "relationship", "unknown");
    assertThat(partner.value()).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(unknown.numerator()).isEqualTo(1);
    assertThat(unknown.state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(figure(figures, "police.relationship", "Town").value()).isEqualTo(100);
  }

  @Test
  void changeNeedsAnEarlierPeriodThatTheSourceReaches() {
    var late =
        measured(
            incident("A", "2023-02-02T10:00", HILL, true, named(1)),
            incident("B", "2024-03-01T10:00", HILL, true, named(2)));
    var soon =
        measured(
            incident("A", "2023-02-01T10:00", HILL, true, named(1)),
            incident("B", "2024-03-01T10:00", HILL, true, named(2)),
            incident("C", "2024-04-01T10:00", HILL, true, named(3)));

    assertThat(figure(late, "police.incidents_change", "Town").state())
        .isEqualTo(State.NOT_SUBMITTED);
    assertThat(figure(soon, "police.incidents_change", "Town").value()).isEqualTo(100);
    assertThat(figure(soon, "police.incidents_change", "South").state())
        .isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void ratesAreOverPeopleOfSixteenAndBandsThatAreCutAreSharedOut() {
    // Of 100 people from 15 to 19, four fifths are 16 or over; with 20 from 20 on that is 100.
    var extracts =
        town()
            .with(
                Tables.POPULATIONS,
                List.of(
                    people(HILL, 2024, Sex.F, 15, 19, 100),
                    people(QUAY, 2024, Sex.M, 20, null, 20)))
            .with(
                Sources.POLICE_INCIDENTS,
                List.of(incident("A", "2024-03-01T10:00", HILL, true, named(1))));

    var rate = figure(TrueMeasures.of(extracts.done(), YEAR), "police.crime_rate", "Town");

    assertThat(rate.denominator()).isEqualTo(100);
    assertThat(rate.value()).isEqualTo(10);
    assertThat(rate.note()).contains("shared out");
  }

  @Test
  void underreportingIsWhatTheSurveyExpectsLessWhomThePoliceKnow() {
    // 5 % of 1,000 women from 16 to 24 are 50; one is known: 98 %. At 4 and 6 %: 97.5 and 98.33.
    var victim = mention(1, "2004-01-01", Sex.F, null, HILL);
    var extracts =
        town()
            .with(Tables.POPULATIONS, List.of(people(HILL, 2024, Sex.F, 16, 24, 1000)))
            .with(
                Tables.PREVALENCE,
                List.of(survey("2024-03-31", false, 5), survey("2023-03-31", true, 50)))
            .with(
                Sources.POLICE_INCIDENTS,
                List.of(incident("A", "2024-03-01T10:00", HILL, true, victim)))
            .done();

    var figures = TrueMeasures.of(extracts, YEAR);

    var women = figure(figures, "police.underreporting", "Town", "sex x age", "F x 16-24");
    assertThat(women.numerator()).isEqualTo(49);
    assertThat(women.denominator()).isEqualTo(50);
    assertThat(women.value()).isEqualTo(98);
    var limits = Objects.requireNonNull(women.interval());
    assertThat(limits.lower()).isCloseTo(97.5, within(1e-9));
    assertThat(limits.upper()).isCloseTo(100 - 100.0 / 60, within(1e-9));
    assertThat(figure(figures, "police.underreporting", "Town", "sex x age", "M x 16-24").state())
        .isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void absentSourceHasOneLineForEachAreaAndNoFigure() {
    var figures = TrueMeasures.of(town().done(), YEAR);

    assertThat(figures)
        .filteredOn(figure -> figure.measure() == Measure.POLICE_VICTIMS)
        .hasSize(4)
        .allMatch(figure -> figure.state() == State.NOT_SUBMITTED)
        .allMatch(figure -> figure.cell().breakdown().equals("none"));
  }

  private static Prevalence survey(String yearEnding, boolean questions, double perCent) {
    return new Prevalence(
        "survey", questions, day(yearEnding), Sex.F, 16, 24, perCent, perCent - 1, perCent + 1);
  }

  private static List<Figure> measured(PoliceIncident... incidents) {
    var extracts = town().with(Sources.POLICE_INCIDENTS, List.of(incidents)).done();
    return TrueMeasures.of(extracts, YEAR);
  }
}
