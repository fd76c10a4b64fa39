package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.Answer.Source;
import uk.rowan.risk.instrument.Answer.Value;
import uk.rowan.risk.instrument.AnswerType;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Instruments;
import uk.rowan.risk.instrument.Item;
import uk.rowan.risk.instrument.Score;
import uk.rowan.risk.instrument.SecondLook;

class RowanChecklistTests {

  private final Instrument own =
      Instruments.shipped().find(new Instrument.Edition("rowan", "1")).orElseThrow();

  static Answers everyQuestionYes(Instrument instrument) {
    return instrument.items().stream()
        .filter(item -> item.type() == AnswerType.YES_NO)
        .reduce(
            Answers.NONE,
            (answers, item) -> answers.with(item, Answer.of(Value.YES, Source.PERSON)),
            (one, _) -> one);
  }

  @Test
  void everyQuestionSaysWhyItMattersAndWhereThatIsKnownFrom() {
    assertThat(own.items())
        .allSatisfy(
            item -> {
              assertThat(item.words()).matches(".*[?.]");
              assertThat(item.why()).endsWith(".");
              assertThat(item.sources()).isNotEmpty();
            });
  }

  @Test
  void everyQuestionRestsOnAtLeastOneSourceThatWasChecked() {
    assertThat(own.items())
        .allSatisfy(item -> assertThat(item.sources()).anyMatch(Item.Citation::checked));
  }

  @Test
  void sourcesNobodyCouldCheckAreMarked() {
    assertThat(own.items())
        .flatExtracting(Item::sources)
        .filteredOn(source -> !source.checked())
        .extracting(Item.Citation::reference)
        .allMatch(
            reference -> List.of("Stark", "Websdale").stream().anyMatch(reference::startsWith));
  }

  @Test
  void itIsJudgedAndNeverCountedIntoABand() {
    var score = Score.of(own, everyQuestionYes(own));

    assertThat(score).isEqualTo(new Score(23, 0, 0, 23));
    assertThat(own.scoring().band(score)).isEmpty();
    assertThat(Grade.of(own.scoring(), score, null, List.of()).knownBand()).isEmpty();
    assertThat(Thresholds.USUAL.visibleHighRisk()).doesNotContainKey("rowan");
  }

  @Test
  void theStoryAndTheWishesAreAskedInTheirOwnWords() {
    assertThat(own.items())
        .filteredOn(item -> item.type() == AnswerType.WORDS)
        .extracting(Item::key)
        .containsExactly("latest", "wishes");
  }

  @Test
  void fewQuestionsAskForASecondLook() {
    assertThat(SecondLook.at(own, Answers.NONE).open())
        .extracting(Item::key)
        .containsExactly(
            "despair",
            "separation",
            "preparing",
            "breath",
            "threat-to-kill",
            "weapon",
            "stalking",
            "own-death",
            "honour");
  }

  @Test
  void honourRaisesTheFlagThatIsNeverLessThanHigh() {
    assertThat(own.item("honour"))
        .hasValueSatisfying(
            item -> assertThat(item.alert().flag()).isEqualTo(LocalRules.HONOUR.flag()));
  }

  @Test
  void whatToSeeToFirstIsSaidBeforeTheFirstQuestion() {
    assertThat(own.about().opening()).contains("If it is not safe").contains("stop");
  }
}
