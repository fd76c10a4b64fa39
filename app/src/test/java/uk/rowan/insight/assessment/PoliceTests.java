package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Figure.State;

/// Incidents, and the people in them.
class PoliceTests {

  private Extracts extracts;

  @BeforeEach
  void begin() {
    extracts = new Extracts().places();
  }

  @AfterEach
  void end() {
    extracts.close();
  }

  /// Two rows of incident 1 are one incident, with the ward, class and time of the first.
  @Test
  void incidentOfSeveralRowsIsAsItsFirstRowSays() {
    row("1", "2024-01-01", "N1", "NON_CRIME", "Ann", "Bob");
    row("1", "2024-01-01", "S1", "CRIME", "Cat", "Bob");
    row("2", "2024-02-01", "S1", "CRIME", "Ann", "Bob");
    row("3", "2022-12-01", "S1", "CRIME", "Ann", "Bob");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("police.incidents").getFirst()).isEqualTo(2);
    assertThat(assessed.numbers("police.incidents", "North").getFirst()).isEqualTo(1);
    assertThat(assessed.numbers("police.incidents", "South").getFirst()).isEqualTo(1);
    assertThat(assessed.numbers("police.crimes").getFirst()).isEqualTo(1);
    assertThat(assessed.numbers("police.crimes", "North").getFirst()).isZero();
    assertThat(assessed.numbers("police.crimes_change")).startsWith(0.0, 1.0);
  }

  /// Ann is in both localities and counted in the one where she was first.
  @Test
  void personIsCountedOnceWhereTheyWereFirst() {
    row("2", "2024-02-01", "S1", "CRIME", "Ann", "Bob");
    row("1", "2024-01-01", "N1", "CRIME", "Ann", "Bob");
    row("3", "2024-03-01", "N2", "CRIME", "Cat", "Bob");
    row("4", "2024-03-01", "X9", "CRIME", "Dee", "Eve");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("police.victims").getFirst()).isEqualTo(3);
    assertThat(assessed.numbers("police.victims", "North").getFirst()).isEqualTo(2);
    assertThat(assessed.numbers("police.victims", "South").getFirst()).isZero();
    assertThat(assessed.numbers("police.victims", "unknown").getFirst()).isEqualTo(1);
    assertThat(assessed.numbers("police.suspects").getFirst()).isEqualTo(2);
  }

  /// Her own record of 1 May says nothing; the mentions of 1 March and 1 July are as near, and the
  /// earlier counts. One two days away that knows her age counts for that alone.
  @Test
  void whatARecordDoesNotKnowIsOfTheNearestMentionTheEarlierOfTwo() {
    row("1", "2024-05-01", "", "CRIME", "Ann", "Bob");
    extracts.row(
        "idva_referrals",
        "received",
        "2024-06-30",
        "client",
        "Ann",
        "client_sex",
        "M",
        "client_ward",
        "S1");
    extracts.row(
        "idva_referrals",
        "received",
        "2024-03-02",
        "client",
        "Ann",
        "client_sex",
        "F",
        "client_ward",
        "N2");
    extracts.row(
        "iris_referrals", "received", "2024-05-03", "patient", "Ann", "patient_dob", "1999-05-02");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("police.victims", "sex", "F").getFirst()).isEqualTo(1);
    assertThat(assessed.numbers("police.victims", "age", "16-24").getFirst()).isEqualTo(1);
    assertThat(assessed.numbers("police.incidents", "North").getFirst()).isEqualTo(1);
  }

  @Test
  void closedListsShowNoughtAndUnknown() {
    row("1", "2024-05-01", "N1", "CRIME", "Ann", "Bob");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.categories("police.victims", "sex")).containsExactly("F", "M", "unknown");
    assertThat(assessed.categories("police.suspects", "age"))
        .containsExactly("0-15", "16-24", "25-34", "35-44", "45-54", "55-64", "65+", "unknown");
    assertThat(assessed.numbers("police.victims", "sex", "M")).containsExactly(0.0, null, 0.0);
    assertThat(assessed.numbers("police.victims", "sex", "unknown").getFirst()).isEqualTo(1);
  }

  /// An incident of two relationships has both; one of none is unknown and has no share.
  @Test
  void relationshipIsOfIncidentsWhereItIsKnown() {
    related("1", "PARTNER");
    related("1", "EX_PARTNER");
    related("2", "PARTNER");
    related("3", "NEIGHBOUR");
    row("4", "2024-05-01", "N1", "CRIME", "Ann", "Bob");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("police.relationship", "relationship", "partner"))
        .startsWith(2.0, 3.0);
    assertThat(assessed.numbers("police.relationship", "relationship", "ex-partner"))
        .startsWith(1.0, 3.0);
    assertThat(assessed.numbers("police.relationship", "relationship", "other"))
        .startsWith(1.0, 3.0);
    assertThat(assessed.numbers("police.relationship")).containsExactly(3.0, 3.0, 100.0);
    var unknown = assessed.figure("police.relationship", "Borough", "relationship", "unknown");
    assertThat(unknown.numerator()).isEqualTo(1);
    assertThat(unknown.state()).isEqualTo(State.NOT_APPLICABLE);
  }

  /// Ann gave her ethnicity in one incident, Cat in none; what the officer thought is not asked.
  @Test
  void ethnicityIsMissingWhereNoIncidentHasIt() {
    row("1", "2024-05-01", "N1", "CRIME", "Ann", "Bob");
    extracts.row(
        "police_incidents",
        "incident_ref",
        "2",
        "recorded_at",
        "2024-06-01",
        "classification",
        "CRIME",
        "victim",
        "Ann",
        "suspect",
        "Bob",
        "victim_ethnicity_self",
        "black");
    row("3", "2024-05-01", "N1", "CRIME", "Cat", "Bob");

    assertThat(Assessed.year(extracts).numbers("police.ethnicity_missing"))
        .containsExactly(1.0, 2.0, 50.0);
  }

  private void row(
      String ref, String at, String ward, String classification, String victim, String suspect) {
    if (ward.isEmpty()) {
      extracts.row(
          "police_incidents",
          "incident_ref",
          ref,
          "recorded_at",
          at,
          "classification",
          classification,
          "victim",
          victim,
          "suspect",
          suspect);
    } else {
      extracts.row(
          "police_incidents",
          "incident_ref",
          ref,
          "recorded_at",
          at,
          "ward_code",
          ward,
          "classification",
          classification,
          "victim",
          victim,
          "suspect",
          suspect);
    }
  }

  private void related(String ref, String relationship) {
    extracts.row(
        "police_incidents",
        "incident_ref",
        ref,
        "recorded_at",
        "2024-05-01",
        "classification",
        "CRIME",
        "relationship",
        relationship,
        "victim",
        "Ann",
        "suspect",
        "Bob");
  }
}
