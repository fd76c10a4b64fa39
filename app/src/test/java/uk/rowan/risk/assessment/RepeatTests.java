package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.risk.assessment.AssessmentExamples.ASH;
import static uk.rowan.risk.assessment.AssessmentExamples.HAZEL;
import static uk.rowan.risk.assessment.AssessmentExamples.LARCH;
import static uk.rowan.risk.assessment.AssessmentExamples.ROBIN;
import static uk.rowan.risk.assessment.AssessmentExamples.ROBIN_BY_ASH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.rowan.risk.assessment.Finding.Figure;
import uk.rowan.risk.assessment.Finding.Result;
import uk.rowan.risk.assessment.Incident.Kind;

class RepeatTests {

  private static final LocalDate REFERRED = LocalDate.of(2025, 3, 10);
  private static final LocalDate SOON_AFTER = LocalDate.of(2025, 6, 1);
  private static final LocalDate MUCH_LATER = LocalDate.of(2027, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "2025-03-10, 2025-03-09, NOT_MET",
    "2025-03-10, 2025-03-10, NOT_MET",
    "2025-03-10, 2025-03-11, MET",
    "2025-03-10, 2026-03-10, MET",
    "2025-03-10, 2026-03-11, NOT_MET",
    "2024-02-29, 2025-02-28, MET",
    "2024-02-29, 2025-03-01, NOT_MET",
    "2025-02-28, 2026-02-28, MET",
    "2023-02-28, 2024-02-29, NOT_MET"
  })
  void aFurtherIncidentIsARepeatFromTheDayAfterUntilTheSameDayNextYear(
      LocalDate referral, LocalDate incident, Result result) {
    var finding = consider(List.of(referred(ROBIN_BY_ASH, referral)), by(ROBIN_BY_ASH, incident));

    assertThat(finding.result()).isEqualTo(result);
  }

  @Test
  void theReasonNamesBothDaysAndTheFigures() {
    var finding = consider(List.of(referred(ROBIN_BY_ASH, REFERRED)), by(ROBIN_BY_ASH, SOON_AFTER));

    assertThat(finding.because())
        .isEqualTo(
            "The incident on 1 June 2025 came within 12 months of the referral of 10 March 2025.");
    assertThat(finding.figures())
        .containsExactly(new Figure("days since the referral", 83), new Figure("months", 12));
  }

  @ParameterizedTest
  @CsvSource({"2025-03-30T22:59:59Z, 2025-03-30", "2025-03-30T23:00:00Z, 2025-03-31"})
  void theDayOfAReferralIsTheDayInEngland(Instant received, LocalDate day) {
    assertThat(PriorReferral.received(ROBIN_BY_ASH, received).on()).isEqualTo(day);
  }

  @Test
  void theClockRunsFromTheLastReferral() {
    var referrals =
        List.of(referred(ROBIN_BY_ASH, REFERRED), referred(ROBIN_BY_ASH, REFERRED.plusMonths(11)));

    assertThat(consider(referrals, by(ROBIN_BY_ASH, REFERRED.plusMonths(20))).isMet()).isTrue();
    assertThat(consider(referrals, by(ROBIN_BY_ASH, REFERRED.plusMonths(5))).isMet()).isFalse();
  }

  @Test
  void oneOfSeveralHarmingPeopleIsEnough() {
    var both = new Parties(ROBIN, Set.of(ASH, HAZEL));

    assertThat(consider(List.of(referred(both, REFERRED)), by(ROBIN_BY_ASH, SOON_AFTER)).isMet())
        .isTrue();
  }

  @Test
  void anotherPersonWhoHarmsMakesAnotherCase() {
    var byHazel = new Parties(ROBIN, Set.of(HAZEL));

    assertThat(
            consider(List.of(referred(byHazel, REFERRED)), by(ROBIN_BY_ASH, SOON_AFTER)).result())
        .isEqualTo(Result.NOT_MET);
  }

  @Test
  void anotherPersonHarmedMakesAnotherCase() {
    var larch = new Parties(LARCH, Set.of(ASH));

    assertThat(consider(List.of(referred(larch, REFERRED)), by(ROBIN_BY_ASH, SOON_AFTER)).result())
        .isEqualTo(Result.NOT_MET);
  }

  @Test
  void notKnowingWhoHarmedCannotTell() {
    var unknown = new Parties(ROBIN, Set.of());

    var finding = consider(List.of(referred(ROBIN_BY_ASH, REFERRED)), by(unknown, SOON_AFTER));

    assertThat(finding.result()).isEqualTo(Result.CANNOT_TELL);
    assertThat(finding.because()).contains("not known whether the same person caused both");
  }

  @Test
  void anIncidentOfAnotherCaseDoesNotMakeThisOneARepeat() {
    var byHazel = new Parties(ROBIN, Set.of(HAZEL));

    assertThat(consider(List.of(referred(byHazel, REFERRED)), by(byHazel, SOON_AFTER)).result())
        .isEqualTo(Result.NOT_MET);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anIncidentNeedNotBeReportedButWouldBeACrime(Kind kind) {
    var incident = new Incident(ROBIN_BY_ASH, SOON_AFTER, kind, false);

    var finding = consider(List.of(referred(ROBIN_BY_ASH, REFERRED)), incident);

    assertThat(finding.isMet()).isEqualTo(kind != Kind.OTHER);
  }

  @Test
  void withoutAnEarlierReferralThereIsNoRepeat() {
    var finding = consider(List.of(), by(ROBIN_BY_ASH, SOON_AFTER));

    assertThat(finding.result()).isEqualTo(Result.NOT_MET);
    assertThat(finding.because()).isEqualTo("No earlier referral of this case is known.");
  }

  /// Not asked is not no.
  @Test
  void withoutAConferenceToAskNobodyCanTell() {
    var picture =
        new RiskPicture(ROBIN_BY_ASH, null, List.of(), true, List.of(), false, MUCH_LATER);

    assertThat(Criterion.REPEAT.consider(picture, Thresholds.USUAL).result())
        .isEqualTo(Result.CANNOT_TELL);
  }

  private static Finding consider(List<PriorReferral> referrals, Incident incident) {
    var picture =
        new RiskPicture(ROBIN_BY_ASH, null, List.of(incident), true, referrals, true, MUCH_LATER);
    return Criterion.REPEAT.consider(picture, Thresholds.USUAL);
  }

  private static PriorReferral referred(Parties parties, LocalDate on) {
    return new PriorReferral(parties, on);
  }

  private static Incident by(Parties parties, LocalDate on) {
    return new Incident(parties, on, Kind.VIOLENCE_OR_THREAT, false);
  }
}
