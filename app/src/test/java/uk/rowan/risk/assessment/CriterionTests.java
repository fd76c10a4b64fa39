package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.rowan.risk.assessment.AssessmentExamples.ROBIN_BY_ASH;
import static uk.rowan.risk.assessment.AssessmentExamples.TODAY;
import static uk.rowan.risk.assessment.AssessmentExamples.signed;
import static uk.rowan.risk.assessment.Criterion.POTENTIAL_ESCALATION;
import static uk.rowan.risk.assessment.Criterion.PROFESSIONAL_JUDGEMENT;
import static uk.rowan.risk.assessment.Criterion.VISIBLE_HIGH_RISK;
import static uk.rowan.risk.instrument.InstrumentExamples.answers;
import static uk.rowan.risk.instrument.InstrumentExamples.counted;
import static uk.rowan.risk.instrument.InstrumentExamples.invented;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.risk.Band;
import uk.rowan.risk.assessment.Finding.Figure;
import uk.rowan.risk.assessment.Finding.Result;
import uk.rowan.risk.assessment.Incident.Kind;
import uk.rowan.risk.assessment.Thresholds.Escalation;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instruments;
import uk.rowan.risk.instrument.Scoring;

class CriterionTests {

  private static final Thresholds USUAL = Thresholds.USUAL;

  @ParameterizedTest
  @CsvSource({
    "14, 10, 0, MET",
    "14, 0, 0, MET",
    "13, 11, 0, NOT_MET",
    "13, 10, 1, CANNOT_TELL",
    "13, 10, 0, CANNOT_TELL",
    "0, 10, 0, CANNOT_TELL",
    "0, 11, 0, NOT_MET",
    "0, 0, 24, CANNOT_TELL"
  })
  void visibleHighRiskIsFourteenYesOrOpenUntilItCannotBe(
      int yes, int no, int dontKnow, Result result) {
    var instrument = counted(null);
    var assessment = signed(instrument, answers(instrument, yes, no, dontKnow), Band.MEDIUM);

    var finding = VISIBLE_HIGH_RISK.consider(picture(assessment), USUAL);

    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.figures())
        .contains(
            new Figure("yes", yes), new Figure("not known", dontKnow), new Figure("threshold", 14));
  }

  @Test
  void anotherInstrumentsCountIsNeverReadByTheThreshold() {
    var police = invented("police-27", new Scoring(Scoring.Rule.JUDGEMENT, null), 27);
    var assessment = signed(police, answers(police, 27, 0, 0), Band.HIGH);

    var finding = VISIBLE_HIGH_RISK.consider(picture(assessment), USUAL);

    assertThat(finding.result()).isEqualTo(Result.CANNOT_TELL);
    assertThat(finding.because()).contains("has no threshold");
    assertThat(finding.figures()).isEmpty();
  }

  @Test
  void rowansOwnChecklistHasNoThresholdEvenWhenAllIsYes() {
    var own = Instruments.shipped().all().getFirst();
    var assessment = signed(own, RowanChecklistTests.everyQuestionYes(own), Band.HIGH);

    var finding = VISIBLE_HIGH_RISK.consider(picture(assessment), USUAL);

    assertThat(finding.result()).isEqualTo(Result.CANNOT_TELL);
  }

  @Test
  void aPartnershipMayAgreeAnotherThreshold() {
    var instrument = counted(null);
    var ten = new Thresholds(Map.of("sector-24", 10), USUAL.escalation(), 12);
    var assessment = signed(instrument, answers(instrument, 10, 14, 0), Band.MEDIUM);

    assertThat(VISIBLE_HIGH_RISK.consider(picture(assessment), ten).isMet()).isTrue();
    assertThat(VISIBLE_HIGH_RISK.consider(picture(assessment), USUAL).isMet()).isFalse();
  }

  @Test
  void withoutASignedAssessmentNeitherCountNorJudgementCanTell() {
    assertThat(VISIBLE_HIGH_RISK.consider(picture(null), USUAL).result())
        .isEqualTo(Result.CANNOT_TELL);
    assertThat(PROFESSIONAL_JUDGEMENT.consider(picture(null), USUAL).result())
        .isEqualTo(Result.CANNOT_TELL);
  }

  @ParameterizedTest
  @CsvSource({"HIGH, MET", "MEDIUM, NOT_MET", "STANDARD, NOT_MET"})
  void aJudgementOfHighIsEnoughWhateverTheCount(Band judged, Result result) {
    var instrument = counted(null);
    var assessment = signed(instrument, answers(instrument, 0, 24, 0), judged);

    assertThat(PROFESSIONAL_JUDGEMENT.consider(picture(assessment), USUAL).result())
        .isEqualTo(result);
  }

  @Test
  void aJudgementOfStandardWithQuestionsUnaskedCannotTell() {
    var instrument = counted(null);
    var assessment = signed(instrument, answers(instrument, 0, 20, 0), Band.STANDARD);

    var finding = PROFESSIONAL_JUDGEMENT.consider(picture(assessment), USUAL);

    assertThat(finding.result()).isEqualTo(Result.CANNOT_TELL);
    assertThat(finding.because()).startsWith("4 of 24 questions were not asked.");
  }

  @Test
  void anAssessmentOfAnotherPersonIsRefused() {
    var instrument = counted(null);
    var assessment = signed(instrument, Answers.NONE, Band.HIGH);
    var larch = new Parties(AssessmentExamples.LARCH, Set.of());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RiskPicture(larch, assessment, List.of(), true, List.of(), true, TODAY));
  }

  @Test
  void escalationLeavesOutIncidentsKnownToBeOfAnotherCase() {
    var byHazel =
        new Incident(
            new Parties(AssessmentExamples.ROBIN, Set.of(AssessmentExamples.HAZEL)),
            TODAY,
            Kind.VIOLENCE_OR_THREAT,
            true);
    var byUnknown =
        new Incident(
            new Parties(AssessmentExamples.ROBIN, Set.of()), TODAY, Kind.VIOLENCE_OR_THREAT, true);

    assertThat(escalation(police(TODAY), police(TODAY), byHazel)).isEqualTo(Result.NOT_MET);
    assertThat(escalation(police(TODAY), police(TODAY), byUnknown)).isEqualTo(Result.MET);
  }

  @Test
  void anAgreedHighStandsInForTheJudgement() {
    var instrument = counted(null);
    var assessment = signed(instrument, answers(instrument, 2, 22, 0), Band.STANDARD);

    var finding = PROFESSIONAL_JUDGEMENT.consider(picture(assessment), USUAL);

    assertThat(finding.isMet()).isTrue();
    assertThat(finding.because()).contains("“honour”-based abuse");
  }

  @ParameterizedTest
  @CsvSource({"2025-11-22, MET", "2025-11-21, NOT_MET", "2026-11-22, MET", "2026-11-23, NOT_MET"})
  void escalationLooksBackTwelveCalendarMonthsFromToday(LocalDate third, Result result) {
    var picture = picture(true, police(TODAY), police(TODAY.minusDays(1)), police(third));

    assertThat(POTENTIAL_ESCALATION.consider(picture, USUAL).result()).isEqualTo(result);
  }

  @Test
  void escalationCountsWhatPoliceKnowUnlessAgreedOtherwise() {
    var picture = picture(true, police(TODAY), police(TODAY), others(TODAY));
    var anyone = new Thresholds(Map.of(), new Escalation(3, 12, false), 12);

    assertThat(POTENTIAL_ESCALATION.consider(picture, USUAL))
        .satisfies(
            finding -> {
              assertThat(finding.result()).isEqualTo(Result.NOT_MET);
              assertThat(finding.figures()).contains(new Figure("known to others only", 1));
            });
    assertThat(POTENTIAL_ESCALATION.consider(picture, anyone).isMet()).isTrue();
  }

  @Test
  void withoutAskingPoliceTooFewIncidentsCannotTell() {
    var finding = POTENTIAL_ESCALATION.consider(picture(false, police(TODAY)), USUAL);

    assertThat(finding.result()).isEqualTo(Result.CANNOT_TELL);
    assertThat(finding.because()).endsWith("Police have not been asked yet.");
  }

  @Test
  void everyCriterionIsConsideredInOrder() {
    assertThat(Criterion.all(picture(null), USUAL))
        .extracting(Finding::criterion)
        .containsExactly(Criterion.values());
  }

  @Test
  void theUsualNumbersArePublishedOnes() {
    assertThat(USUAL)
        .isEqualTo(new Thresholds(Map.of("sector-24", 14), new Escalation(3, 12, true), 12));
    assertThat(LocalRules.USUAL.lowestBands()).containsExactly(LocalRules.HONOUR);
  }

  private static RiskPicture picture(Assessment.@Nullable Signed assessment) {
    return new RiskPicture(ROBIN_BY_ASH, assessment, List.of(), true, List.of(), true, TODAY);
  }

  private static RiskPicture picture(boolean policeAsked, Incident... incidents) {
    return new RiskPicture(
        ROBIN_BY_ASH, null, Arrays.asList(incidents), policeAsked, List.of(), true, TODAY);
  }

  private static Result escalation(Incident... incidents) {
    return POTENTIAL_ESCALATION.consider(picture(true, incidents), USUAL).result();
  }

  private static Incident police(LocalDate on) {
    return new Incident(ROBIN_BY_ASH, on, Kind.VIOLENCE_OR_THREAT, true);
  }

  private static Incident others(LocalDate on) {
    return new Incident(ROBIN_BY_ASH, on, Kind.VIOLENCE_OR_THREAT, false);
  }
}
