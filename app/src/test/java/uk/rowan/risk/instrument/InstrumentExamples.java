package uk.rowan.risk.instrument;

import static uk.rowan.risk.instrument.Answer.Source.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.instrument.Scoring.Bands;

/// Instruments of invented questions, and their files.
public final class InstrumentExamples {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private InstrumentExamples() {}

  /// Twenty-four invented questions that count like the sector's: q1 to q24. q1 is critical, q2
  /// raises "honour".
  public static Instrument counted(@Nullable Bands bands) {
    return invented("sector-24", new Scoring(Scoring.Rule.COUNT_YES, bands), 24);
  }

  public static Instrument judged() {
    return invented("judged", new Scoring(Scoring.Rule.JUDGEMENT, null), 24);
  }

  public static Instrument invented(String code, Scoring scoring, int count) {
    var items =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                n ->
                    new Item(
                        n,
                        "q" + n,
                        "Invented question " + n,
                        "Invented reason",
                        AnswerType.YES_NO,
                        new Item.Alert(n == 1, n == 2 ? "honour" : null),
                        List.of()))
            .toList();
    return new Instrument(
        new Instrument.Edition(code, "1"),
        new Instrument.About("Invented checklist", "Nobody", "Free", null),
        scoring,
        new Instrument.Shape(count, Set.of(AnswerType.YES_NO)),
        List.of(new Instrument.Group("all", "All", items)),
        new Instrument.InForce(null, null));
  }

  public static Answers answers(Instrument instrument, int yes, int no, int dontKnow) {
    var answers = Answers.NONE;
    int n = 0;
    for (var item : instrument.items().subList(0, yes + no + dontKnow)) {
      n++;
      var value =
          n <= yes ? Answer.Value.YES : n <= yes + no ? Answer.Value.NO : Answer.Value.DONT_KNOW;
      answers = answers.with(item, Answer.of(value, PERSON));
    }
    return answers;
  }

  static Item item(int number, AnswerType type) {
    return new Item(
        number,
        "q" + number,
        "Invented question " + number,
        "Invented reason",
        type,
        new Item.Alert(false, null),
        List.of());
  }

  static Instrument of(List<Item> items, Scoring.Rule rule) {
    return new Instrument(
        new Instrument.Edition("invented", "1"),
        new Instrument.About("Invented checklist", "Nobody", "Free", null),
        new Scoring(rule, null),
        new Instrument.Shape(null, Set.of(AnswerType.values())),
        List.of(new Instrument.Group("all", "All", items)),
        new Instrument.InForce(null, null));
  }

  /// A good file of two questions.
  public static final String FILE =
      """
      {
        "code": "invented", "version": "2", "title": "Invented checklist", "owner": "Nobody",
        "licence": "Free", "rule": "COUNT_YES", "bands": {"medium": 1, "high": 2},
        "itemCount": 2, "answerTypes": ["YES_NO"], "from": "2026-04-01", "until": "2027-04-01",
        "sources": [{"key": "book", "reference": "An invented book", "link": "https://example.org"}],
        "groups": [{"key": "g", "title": "A group"}],
        "items": [
          {"number": 1, "key": "one", "group": "g", "words": "First?", "why": "Because", "type": "YES_NO",
           "critical": true, "flag": "honour", "sources": [{"source": "book", "says": "So", "checked": true}]},
          {"number": 2, "key": "two", "group": "g", "words": "Second?", "why": "Because", "type": "YES_NO"}
        ]
      }
      """;
}
