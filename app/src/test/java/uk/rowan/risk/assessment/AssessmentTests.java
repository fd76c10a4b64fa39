package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.rowan.risk.assessment.AssessmentExamples.MONDAY;
import static uk.rowan.risk.assessment.AssessmentExamples.ROBIN_BY_ASH;
import static uk.rowan.risk.assessment.AssessmentExamples.TUESDAY;
import static uk.rowan.risk.assessment.AssessmentExamples.draft;
import static uk.rowan.risk.assessment.AssessmentExamples.on;
import static uk.rowan.risk.assessment.AssessmentExamples.ready;
import static uk.rowan.risk.assessment.AssessmentExamples.signed;
import static uk.rowan.risk.instrument.Answer.Source.PERSON;
import static uk.rowan.risk.instrument.InstrumentExamples.judged;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.Band;
import uk.rowan.risk.assessment.Assessment.Beginning;
import uk.rowan.risk.assessment.Assessment.Signing;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.Answer.Value;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Instruments;
import uk.rowan.risk.instrument.Item;
import uk.rowan.risk.instrument.Score;

class AssessmentTests {

  private static final AssessmentId ID = new AssessmentId(new UUID(9, 2));

  @Test
  void aNewAssessmentHasAskedNothing() {
    var beginning = Assessment.begin(ID, ROBIN_BY_ASH, judged(), on(MONDAY));

    assertThat(beginning)
        .isInstanceOfSatisfying(
            Beginning.Begun.class,
            begun -> assertThat(begun.draft().score()).isEqualTo(new Score(0, 0, 24, 24)));
  }

  @Test
  void anEmptyDefinitionCannotBeAssessedWithAndSaysWhatToDo() {
    var empty = Instruments.shipped().find(new Instrument.Edition("dara", "not filled"));

    var beginning = Assessment.begin(ID, ROBIN_BY_ASH, empty.orElseThrow(), on(MONDAY));

    assertThat(beginning)
        .isInstanceOfSatisfying(
            Beginning.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .contains("College of Policing", "load the file", "choose another checklist"));
  }

  @Test
  void aHalfFinishedAssessmentSaysWhatIsMissing() {
    assertThat(draft(judged()).sign(LocalRules.USUAL, on(TUESDAY)))
        .isInstanceOfSatisfying(
            Signing.NotReady.class,
            notReady ->
                assertThat(notReady.problems())
                    .extracting(Problem::field)
                    .containsExactly("safeToTalk", "presence", "judgement"));
  }

  @Test
  void oneThatIsReadyIsSignedWithItsScoreAndGradeOfThatDay() {
    var draft = ready(draft(judged()).answered("q1", Answer.of(Value.YES, PERSON)), Band.MEDIUM);

    var signed = signed(draft, LocalRules.USUAL, TUESDAY);

    assertThat(signed.outcome().score()).isEqualTo(new Score(1, 0, 23, 24));
    assertThat(signed.outcome().grade().knownBand()).contains(Band.MEDIUM);
    assertThat(signed.signed()).isEqualTo(on(TUESDAY));
    assertThat(signed.begun()).isEqualTo(on(MONDAY));
  }

  @Test
  void anAnswerThatRaisesAFlagSetsTheLowestBand() {
    var draft = ready(draft(judged()).answered("q2", Answer.of(Value.YES, PERSON)), Band.STANDARD);

    assertThat(signed(draft, LocalRules.USUAL, TUESDAY).outcome())
        .satisfies(
            outcome -> {
              assertThat(outcome.flags()).containsExactly("honour");
              assertThat(outcome.grade().knownBand()).contains(Band.HIGH);
            });
  }

  @Test
  void aFlagRaisedByHandCountsWithoutAnyAnswer() {
    var draft = ready(draft(judged()), Band.STANDARD);

    var flagged = draft.with(draft.sheet().withFlag("honour"));

    assertThat(flagged.grade(LocalRules.USUAL).knownBand()).contains(Band.HIGH);
  }

  @Test
  void onlyWhatWasAgreedLocallyOverrides() {
    var strangulation = new LowestBand("strangulation", "strangulation", Band.HIGH);
    var agreed =
        new LocalRules(List.of(LocalRules.HONOUR, strangulation), LocalRules.USUAL.thresholds());
    var draft = ready(draft(judged()), Band.MEDIUM);

    var flagged = draft.with(draft.sheet().withFlag("strangulation"));

    assertThat(flagged.grade(LocalRules.USUAL).knownBand()).contains(Band.MEDIUM);
    assertThat(flagged.grade(agreed).knownBand()).contains(Band.HIGH);
  }

  @Test
  void aCriticalQuestionAsksForASecondLookWhileItIsYesOrOpen() {
    var nothingAsked = draft(judged());

    assertThat(nothingAsked.secondLook().open()).extracting(Item::key).containsExactly("q1");
    assertThat(nothingAsked.answered("q1", Answer.of(Value.YES, PERSON)).secondLook().present())
        .extracting(Item::key)
        .containsExactly("q1");
    assertThat(nothingAsked.answered("q1", Answer.of(Value.NO, PERSON)).secondLook().isNeeded())
        .isFalse();
  }

  @Test
  void nothingIsSignedBeforeItWasBegun() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ready(draft(judged()), Band.HIGH)
                    .sign(LocalRules.USUAL, on(MONDAY.minusSeconds(1))))
        .withMessageContaining("before it was begun");
  }

  @Test
  void anUnknownQuestionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draft(judged()).answered("q25", Answer.NOT_ASKED))
        .withMessageContaining("has no item q25");
  }

  @Test
  void nobodyIsHarmedByThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parties(AssessmentExamples.ROBIN, Set.of(AssessmentExamples.ROBIN)));
  }
}
