package uk.rowan.risk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.rowan.risk.instrument.InstrumentExamples.answers;
import static uk.rowan.risk.instrument.InstrumentExamples.counted;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.rowan.risk.instrument.Answer.Source;
import uk.rowan.risk.instrument.Answer.Value;
import uk.rowan.risk.instrument.Scoring.Bands;

class ScoreTests {

  private static final int ROUNDS = 500;

  private final Instrument instrument = counted(new Bands(10, 14));

  @Test
  void aScoreCountsYesAndKeepsWhatIsOpenApart() {
    var score = Score.of(instrument, answers(instrument, 11, 6, 3));

    assertThat(score).isEqualTo(new Score(11, 3, 4, 24));
    assertThat(score.isComplete()).isFalse();
    assertThat(score.inWords())
        .isEqualTo("11 of 24 yes, 3 not known, 4 not asked. A score is a floor, not a ceiling.");
  }

  @Test
  void anAssessmentNobodyBeganHasNoYesAndNothingAsked() {
    assertThat(Score.of(instrument, Answers.NONE)).isEqualTo(new Score(0, 0, 24, 24));
  }

  @Test
  void notKnownIsAskedSoTheAssessmentIsComplete() {
    assertThat(Score.of(instrument, answers(instrument, 0, 20, 4)).isComplete()).isTrue();
  }

  @Test
  void aScoreCouldReachWhatItsOpenQuestionsAllow() {
    var score = new Score(11, 2, 1, 24);

    assertThat(score.couldReach(14)).isTrue();
    assertThat(score.couldReach(15)).isFalse();
  }

  @Test
  void aStoryAndAnObservationAreNotCounted() {
    var told = item(1, AnswerType.WORDS);
    var seen = item(2, AnswerType.OBSERVATION);
    var often = item(3, AnswerType.FREQUENCY);
    var instrument = InstrumentExamples.of(List.of(told, seen, often), Scoring.Rule.JUDGEMENT);

    var answers =
        Answers.NONE
            .with(seen, Answer.of(Value.YES, Source.OBSERVED))
            .with(often, Answer.of(Value.OCCASIONALLY, Source.PERSON));

    assertThat(Score.of(instrument, answers)).isEqualTo(new Score(1, 0, 0, 1));
  }

  @Test
  void aScoreFitsItsQuestions() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Score(20, 3, 2, 24));
  }

  /// A property: for any answers, taking one away never raises the count, and silence never counts.
  @Test
  void takingAnAnswerAwayNeverRaisesTheScore() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var values = List.of(Value.YES, Value.NO, Value.DONT_KNOW, Value.NOT_ASKED);

    assertThat(IntStream.range(0, ROUNDS).mapToObj(_ -> anyAnswers(random, values)))
        .as("seed %d", seed)
        .allSatisfy(
            answers -> {
              var item = instrument.items().get(random.nextInt(24));
              var before = Score.of(instrument, answers);
              var after = Score.of(instrument, answers.with(item, Answer.NOT_ASKED));
              assertThat(after.yes()).isLessThanOrEqualTo(before.yes());
              assertThat(after.notAsked()).isGreaterThanOrEqualTo(before.notAsked());
              assertThat(before.yes())
                  .isEqualTo(
                      answers.byItem().values().stream()
                          .filter(answer -> answer.value() == Value.YES)
                          .count());
            });
  }

  private Answers anyAnswers(Random random, List<Value> values) {
    return instrument.items().stream()
        .reduce(
            Answers.NONE,
            (answers, item) -> answers.with(item, any(values.get(random.nextInt(4)))),
            (one, _) -> one);
  }

  private static Answer any(Value value) {
    return value == Value.NOT_ASKED ? Answer.NOT_ASKED : Answer.of(value, Source.PERSON);
  }

  private static Item item(int number, AnswerType type) {
    return InstrumentExamples.item(number, type);
  }
}
