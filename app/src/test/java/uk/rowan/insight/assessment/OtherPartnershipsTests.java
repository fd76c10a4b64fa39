package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Audience;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Figure;
import uk.rowan.insight.measure.Figure.State;
import uk.rowan.insight.measure.Period;

/// Partnerships that send less, or live elsewhere.
class OtherPartnershipsTests {

  private Extracts extracts;

  @BeforeEach
  void begin() {
    extracts = new Extracts();
  }

  @AfterEach
  void end() {
    extracts.close();
  }

  @Test
  void emptyFolderGivesEveryMeasureAsNotSubmitted() {
    for (var audience : Audience.values()) {
      var edition = Assessed.of(extracts, Assessed.YEAR, audience).edition();

      assertThat(edition.areas()).containsExactly("all");
      assertThat(edition.figures())
          .hasSize(Catalogue.ours().measures().size())
          .allMatch(it -> it.state() == State.NOT_SUBMITTED && it.cell().isWhole());
    }
  }

  @Test
  void withoutAreasThereIsOne() {
    extracts.row(
        "police_incidents",
        "incident_ref",
        "1",
        "recorded_at",
        "2024-05-01",
        "ward_code",
        "N1",
        "classification",
        "CRIME",
        "victim",
        "Ann",
        "suspect",
        "Bob");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.edition().areas()).containsExactly("all");
    assertThat(assessed.numbers("police.incidents").getFirst()).isEqualTo(1);
  }

  @Test
  void areasAreTheCouncilItsLocalitiesAndWhatLiesInNone() {
    extracts.places();

    assertThat(Assessed.year(extracts).edition().areas())
        .containsExactly("Borough", "North", "South", "unknown");
  }

  @Test
  void missingSourceIsSaidOnceForEachArea() {
    extracts.places();
    extracts.row("iris_referrals", "received", "2024-01-01", "patient", "Ann");

    var assessed = Assessed.year(extracts);

    assertThat(
            assessed.edition().figures().stream()
                .filter(it -> it.measure().id().equals("police.victims")))
        .extracting(Figure::state)
        .containsExactly(
            State.NOT_SUBMITTED, State.NOT_SUBMITTED, State.NOT_SUBMITTED, State.NOT_SUBMITTED);
    assertThat(assessed.figure("iris.referrals").state()).isEqualTo(State.VALUE);
    assertThat(assessed.figure("iris.rate").state()).isEqualTo(State.NOT_SUBMITTED);
  }

  @Test
  void withoutAnyEthnicityNothingIsSaidOfIt() {
    extracts.rows(
        8,
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "victim",
        "#");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.figure("marac.minority").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(assessed.numbers("marac.minority_unknown")).containsExactly(8.0, 8.0, 100.0);
  }

  /// March is compared with February, and two before with January.
  @Test
  void singleMonthIsComparedWithTheMonthBefore() {
    referrals("2024-01-01", 9);
    referrals("2024-02-29", 4);
    referrals("2024-03-31", 6);

    var march =
        Assessed.of(
            extracts,
            new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
            Audience.ANALYST);

    assertThat(march.numbers("idva.referrals_change")).containsExactly(2.0, 4.0, 50.0);
    assertThat(march.numbers("idva.referrals_change_2y")).startsWith(-3.0, 9.0);
  }

  /// A period before that starts 31 days before the first row is covered; 32 days, and it is not.
  @Test
  void periodBeforeThatTheSourceDoesNotReachIsNotSubmitted() {
    referrals("2023-01-01", 5);
    referrals("2024-01-01", 6);

    assertThat(Assessed.year(extracts).numbers("idva.referrals_change")).startsWith(1.0, 5.0);
    assertThat(
            Assessed.of(
                    extracts,
                    new Period(LocalDate.of(2023, 11, 30), LocalDate.of(2024, 11, 28)),
                    Audience.ANALYST)
                .figure("idva.referrals_change")
                .state())
        .isEqualTo(State.NOT_SUBMITTED);
    assertThat(Assessed.year(extracts).figure("idva.referrals_change_2y").state())
        .isEqualTo(State.NOT_SUBMITTED);
  }

  @Test
  void changeFromNothingIsNotApplicableAndToNothingHasNoInterval() {
    referrals("2022-12-01", 1);
    extracts.row("idva_referrals", "received", "2022-11-30", "client", "Ann", "service", "IDVA");
    var nothing = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
    var before = new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 31));

    assertThat(
            Assessed.of(extracts, nothing, Audience.ANALYST)
                .figure("idva.referrals_change")
                .state())
        .isEqualTo(State.NOT_APPLICABLE);
    var gone =
        Assessed.of(
                extracts,
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31)),
                Audience.ANALYST)
            .figure("idva.referrals_change");
    assertThat(Assessed.numbers(gone)).containsExactly(-1.0, 1.0, -100.0);
    assertThat(gone.value().known().orElseThrow().interval().isBounded()).isFalse();
    assertThat(Assessed.of(extracts, before, Audience.ANALYST).numbers("idva.referrals_change"))
        .containsExactly(0.0, 1.0, 0.0);
  }

  /// Three rows with five fields that are known and the rest not.
  @Test
  void completenessIsOfEveryFieldOfWhatWasLoaded() {
    extracts.row(
        "cin_assessments", "completed", "2024-01-01", "assessment_id", "1", "factors", "3A");
    extracts.row("cin_assessments", "completed", "2024-01-02", "assessment_id", "2");

    var assessed = Assessed.year(extracts);

    assertThat(assessed.numbers("completeness", "source_field", "cin_assessments.factors"))
        .containsExactly(1.0, 2.0, 50.0);
    assertThat(assessed.figure("completeness").cell()).isEqualTo(Cell.whole("all"));
  }

  private void referrals(String received, int number) {
    extracts.rows(number, "idva_referrals", "received", received, "client", "#", "service", "IDVA");
  }
}
