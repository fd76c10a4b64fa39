package uk.rowan.risk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.rowan.risk.instrument.InstrumentExamples.FILE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentReaderTests {

  @Test
  void aGoodFileIsReadAsItIsWritten() {
    var instrument = InstrumentReader.read("invented.json", FILE);

    assertThat(instrument.edition()).isEqualTo(new Instrument.Edition("invented", "2"));
    assertThat(instrument.scoring().bands()).isEqualTo(new Scoring.Bands(1, 2));
    assertThat(instrument.items()).extracting(Item::key).containsExactly("one", "two");
    assertThat(instrument.items().getFirst().alert()).isEqualTo(new Item.Alert(true, "honour"));
    assertThat(instrument.items().getFirst().sources())
        .containsExactly(new Item.Citation("An invented book", "https://example.org", "So", true));
    assertThat(instrument.items().getLast().alert()).isEqualTo(new Item.Alert(false, null));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, false", "2026-04-01, true", "2027-03-31, true", "2027-04-01, false"})
  void anInstrumentIsInUseFromItsFirstDayUntilBeforeItsLast(LocalDate day, boolean usable) {
    var instrument = InstrumentReader.read("invented.json", FILE);

    assertThat(instrument.whyNotUsable(day).isEmpty()).isEqualTo(usable);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "words": "Second?",      |                            | invented.json, item 2 (two): "words" is missing. Give it as text, in quotes
          "number": 2              | "number": 3                | invented.json, item 2 (two): "number" should be 2: items stand in the order they are asked
          "key": "two"             | "key": "one"               | invented.json, item 2 (one): there is another item with this key. Give each its own
          "itemCount": 2           | "itemCount": 3             | invented.json: has 2 items, but "itemCount" is 3. Add or take out items
          "itemCount": 2           | "itemCount": "two"         | invented.json: "itemCount" should be a whole number from 1
          "critical": true         | "critical": "yes"          | invented.json, item 1 (one): "critical" should be true or false, without quotes
          "critical": true         | "crtical": true            | invented.json, item 1 (one): "crtical" is not known here. Known are number, key, group, words, why, type, critical, flag, sources
          "source": "book"         | "source": "film"           | invented.json, item 1 (one), source 1: "film" is not among the "sources" of the file
          "answerTypes": ["YES_NO"]| "answerTypes": ["WORDS"]   | invented.json, item 1 (one): YES_NO is not among the "answerTypes" of the file
          "rule": "COUNT_YES"      | "rule": "GUESS"            | invented.json: "rule" should be one of [COUNT_YES, JUDGEMENT]
          "rule": "COUNT_YES"      | "rule": "JUDGEMENT"        | invented.json, bands: an instrument that is judged has no bands. Take them out
          "medium": 1              | "medium": 2                | invented.json, bands: "high" should be more than "medium"
          "from": "2026-04-01"     | "from": "1 April"          | invented.json: "from" should be a date such as "2026-04-01"
          "key": "g", "title"      | "key": "h", "title"        | invented.json: group g has items, but is not in "groups"
          """,
      quoteCharacter = '`')
  void aMistakeIsNamedWithItsPlaceAndWhatToDo(
      String right, @Nullable String wrong, String message) {
    var file = FILE.replace(right, wrong == null ? "" : wrong);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentReader.read("invented.json", file))
        .withMessageContaining(message);
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    var file = FILE.replace("\"why\": \"Because\",", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentReader.read("invented.json", file))
        .withMessageContainingAll("item 1 (one): \"why\" is missing", "item 2 (two): \"why\"");
  }

  @Test
  void whatIsNotJsonIsNamedWithItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentReader.read("invented.json", "{\n\"code\": oops}"))
        .withMessageStartingWith("invented.json: is not JSON. Look at line 2");
  }

  @Test
  void aListWhereAnObjectBelongsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentReader.read("invented.json", "[]"))
        .withMessageContaining("invented.json: should be an object");
  }
}
