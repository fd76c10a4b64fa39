package uk.rowan.risk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.rowan.risk.instrument.InstrumentExamples.TODAY;
import static uk.rowan.risk.instrument.InstrumentExamples.counted;
import static uk.rowan.risk.instrument.InstrumentExamples.invented;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.risk.instrument.Scoring.Bands;
import uk.rowan.risk.instrument.Scoring.Rule;

class InstrumentsTests {

  private final Instruments shipped = Instruments.shipped();

  @Test
  void onlyRowansOwnChecklistComesWithQuestions() {
    assertThat(shipped.usable(TODAY))
        .extracting(instrument -> instrument.edition().code())
        .containsExactly("rowan");
  }

  @ParameterizedTest
  @CsvSource({
    "sector-24, 24, COUNT_YES",
    "police-27, 27, JUDGEMENT",
    "young-24, 24, JUDGEMENT",
    "older, , JUDGEMENT",
    "dara, 18, JUDGEMENT"
  })
  void whatBelongsToOthersComesEmpty(String code, @Nullable Integer count, Rule rule) {
    var instrument = empty(code);

    assertThat(instrument.isEmpty()).isTrue();
    assertThat(instrument.shape().itemCount()).isEqualTo(count);
    assertThat(instrument.scoring()).isEqualTo(new Scoring(rule, null));
    assertThat(instrument.about().owner()).isNotBlank();
  }

  @Test
  void aLicensedFileFillsItsEmptyDefinition() {
    var filled = shipped.with(counted(new Bands(10, 14)));

    assertThat(filled.all()).hasSameSizeAs(shipped.all());
    assertThat(filled.find(new Instrument.Edition("sector-24", "1")))
        .hasValueSatisfying(
            instrument -> {
              assertThat(instrument.items()).hasSize(24);
              assertThat(instrument.about().owner()).isEqualTo("SafeLives");
            });
    assertThat(filled.usable(TODAY)).hasSize(2);
  }

  @Test
  void aFileOfAnotherLengthDoesNotFillIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> shipped.with(invented("sector-24", new Scoring(Rule.COUNT_YES, null), 23)))
        .withMessageContaining("The file is not this instrument");
  }

  @Test
  void aFileWithAnotherRuleDoesNotFillIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> shipped.with(invented("police-27", new Scoring(Rule.COUNT_YES, null), 27)))
        .withMessageContaining("JUDGEMENT");
  }

  @Test
  void aSecondEditionStandsBesideTheFirstButNeverTwice() {
    var own = invented("rowan", new Scoring(Rule.JUDGEMENT, null), 3);
    var local = shipped.with(invented("local", new Scoring(Rule.JUDGEMENT, null), 3));

    assertThat(local.all()).hasSize(shipped.all().size() + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> shipped.with(own));
  }

  @Test
  void aPartnershipChoosesWhatAsksForASecondLook() {
    var instrument = counted(null).withCritical(Set.of("q7"));

    assertThat(SecondLook.at(instrument, Answers.NONE).open())
        .extracting(Item::key)
        .containsExactly("q7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> instrument.withCritical(Set.of("q99")))
        .withMessageContaining("q99");
  }

  private Instrument empty(String code) {
    return shipped.find(new Instrument.Edition(code, "not filled")).orElseThrow();
  }
}
