package uk.rowan.risk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.rowan.risk.instrument.Answer.Source.PERSON;
import static uk.rowan.risk.instrument.Answer.Source.POLICE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.risk.instrument.Answer.Value;

class AnswerTests {

  private final Instrument instrument = InstrumentExamples.judged();
  private final Item first = instrument.items().getFirst();

  @Test
  void whatWasNotWrittenDownWasNotAsked() {
    assertThat(Answers.NONE.to(first)).isEqualTo(Answer.NOT_ASKED);
    assertThat(Answers.NONE.to(first).value().isPresent()).isFalse();
    assertThat(Answers.NONE.to(first).value().isOpen()).isTrue();
  }

  @Test
  void anAnswerCanBeTakenBackToNotAsked() {
    var answered = Answers.NONE.with(first, Answer.of(Value.YES, PERSON));

    assertThat(answered.with(first, Answer.NOT_ASKED)).isEqualTo(Answers.NONE);
  }

  @Test
  void everyAnswerHasASourceAndSilenceHasNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Answer(Value.NO, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Answer(Value.NOT_ASKED, PERSON, null));
  }

  @Test
  void anAnswerInWordsHasWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> Answer.of(Value.TOLD, PERSON));
  }

  @Test
  @Tag("OP-05")
  void wordsNeverShowInALog() {
    var answer = Answer.of(Value.YES, POLICE).saying(new Words("  kept the keys  "));

    assertThat(answer.words()).extracting(Words::text).isEqualTo("kept the keys");
    assertThat(answer.toString()).doesNotContain("keys").contains("Words[13 characters]");
  }

  @Test
  void wordsAreNeitherBlankNorEndless() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Words("  "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Words("x".repeat(Words.MOST + 1)));
    assertThat(new Words("x".repeat(Words.MOST)).text()).hasSize(Words.MOST);
  }

  @ParameterizedTest
  @CsvSource({
    "YES_NO, YES, true",
    "YES_NO, OFTEN, false",
    "YES_NO, DONT_KNOW, true",
    "FREQUENCY, NEVER, true",
    "FREQUENCY, YES, false",
    "FREQUENCY, NOT_ASKED, true",
    "WORDS, TOLD, true",
    "WORDS, NO, false",
    "OBSERVATION, NO, true",
    "OBSERVATION, TOLD, false"
  })
  void aQuestionIsAnsweredInItsOwnWay(AnswerType type, Value value, boolean allowed) {
    assertThat(type.allows(value)).isEqualTo(allowed);
  }

  @Test
  void anAnswerOfAnotherKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answers.NONE.with(first, Answer.of(Value.OFTEN, PERSON)))
        .withMessage("item q1 is answered by YES_NO, not OFTEN");
  }
}
