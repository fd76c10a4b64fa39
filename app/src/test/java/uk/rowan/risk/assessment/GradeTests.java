package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.risk.assessment.AssessmentExamples.judgement;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.instrument.Score;
import uk.rowan.risk.instrument.Scoring;
import uk.rowan.risk.instrument.Scoring.Bands;
import uk.rowan.risk.instrument.Scoring.Rule;

class GradeTests {

  private static final Scoring BANDED = new Scoring(Rule.COUNT_YES, new Bands(10, 14));
  private static final Scoring JUDGED = new Scoring(Rule.JUDGEMENT, null);
  private static final List<Band> BANDS = List.of(Band.values());
  private static final int ROUNDS = 1_000;

  @ParameterizedTest
  @CsvSource({"0, STANDARD", "9, STANDARD", "10, MEDIUM", "13, MEDIUM", "14, HIGH", "24, HIGH"})
  void theBandOfACountBeginsAtItsNumber(int yes, Band band) {
    assertThat(Grade.of(BANDED, complete(yes), null, List.of()).knownBand()).contains(band);
  }

  @Test
  void judgementRaisesAboveTheCount() {
    var grade = Grade.of(BANDED, complete(3), judgement(Band.HIGH), List.of());

    assertThat(grade)
        .isEqualTo(
            new Grade.Known(
                Band.HIGH,
                BandSource.JUDGEMENT,
                "Raised by the person who assessed: the count alone says standard risk."));
  }

  @Test
  void judgementLowersBelowTheCountAndSaysSo() {
    var grade = Grade.of(BANDED, complete(14), judgement(Band.MEDIUM), List.of());

    assertThat(grade)
        .isEqualTo(
            new Grade.Known(
                Band.MEDIUM,
                BandSource.JUDGEMENT,
                "Lowered by the person who assessed: the count alone says high risk."));
  }

  @Test
  void judgementNeverLowersBelowWhatWasAgreedLocally() {
    var grade = Grade.of(BANDED, complete(2), judgement(Band.STANDARD), List.of(LocalRules.HONOUR));

    assertThat(grade)
        .isEqualTo(
            new Grade.Known(
                Band.HIGH,
                BandSource.OVERRIDE,
                "It was agreed locally that “honour”-based abuse is never less than high risk."));
  }

  @Test
  void theHighestOfSeveralAgreementsHolds() {
    var medium = new LowestBand("stalking", "stalking", Band.MEDIUM);

    var grade =
        Grade.of(JUDGED, complete(2), judgement(Band.STANDARD), List.of(LocalRules.HONOUR, medium));

    assertThat(grade.knownBand()).contains(Band.HIGH);
  }

  @Test
  void anAgreementDoesNotTakeTheCreditFromAJudgementAsHigh() {
    var grade = Grade.of(JUDGED, complete(2), judgement(Band.HIGH), List.of(LocalRules.HONOUR));

    assertThat(grade)
        .isEqualTo(
            new Grade.Known(Band.HIGH, BandSource.JUDGEMENT, "Judged by the person who assessed."));
  }

  @Test
  void anIncompleteAssessmentNeverSaysStandardRisk() {
    var unfinished = new Score(3, 0, 5, 24);

    var counted = Grade.of(BANDED, unfinished, null, List.of());
    var judged = Grade.of(JUDGED, unfinished, judgement(Band.STANDARD), List.of());

    assertThat(List.of(counted, judged))
        .allSatisfy(
            grade -> {
              assertThat(grade.knownBand()).isEmpty();
              assertThat(grade.inWords()).isEqualTo("Risk not known");
              assertThat(grade.because()).startsWith("5 of 24 questions were not asked.");
            });
  }

  @Test
  void aCountWithQuestionsUnaskedIsNeverQuotedAsStandard() {
    var grade = Grade.of(BANDED, new Score(3, 0, 5, 24), judgement(Band.MEDIUM), List.of());

    assertThat(grade)
        .isEqualTo(
            new Grade.Known(
                Band.MEDIUM, BandSource.JUDGEMENT, "Judged by the person who assessed."));
  }

  @Test
  void anIncompleteAssessmentCanStillBeHigh() {
    assertThat(Grade.of(BANDED, new Score(14, 0, 10, 24), null, List.of()).knownBand())
        .contains(Band.HIGH);
    assertThat(
            Grade.of(JUDGED, new Score(1, 0, 23, 24), judgement(Band.HIGH), List.of()).knownBand())
        .contains(Band.HIGH);
  }

  @Test
  void withoutBandsAndJudgementThereIsNoGrade() {
    assertThat(Grade.of(JUDGED, complete(24), null, List.of()))
        .isInstanceOf(Grade.TooLittleKnown.class);
  }

  /// A property: whatever was counted and judged, an agreed lowest band holds; and standard means
  /// that all was asked.
  @Test
  void noGradeIsBelowAnAgreedLowestBand() {
    long seed = System.nanoTime();
    var random = new Random(seed);

    assertThat(IntStream.range(0, ROUNDS).boxed())
        .as("seed %d", seed)
        .allSatisfy(
            _ -> {
              int yes = random.nextInt(25);
              var score = new Score(yes, 0, random.nextInt(25 - yes), 24);
              var lowest = new LowestBand("any", "anything", any(random));
              var judgement = maybe(random);

              var free = Grade.of(BANDED, score, judgement, List.of());
              var bound = Grade.of(BANDED, score, judgement, List.of(lowest));

              assertThat(bound.knownBand())
                  .hasValueSatisfying(band -> assertThat(band.isBelow(lowest.band())).isFalse());
              assertThat(
                      free.knownBand().filter(Band.STANDARD::equals).isPresent()
                          && score.notAsked() > 0)
                  .isFalse();
            });
  }

  private static Band any(Random random) {
    return random.nextBoolean() ? Band.MEDIUM : Band.HIGH;
  }

  private static @Nullable Judgement maybe(Random random) {
    return random.nextBoolean() ? judgement(BANDS.get(random.nextInt(3))) : null;
  }

  private static Score complete(int yes) {
    return new Score(yes, 0, 0, 24);
  }
}
