package uk.rowan.risk.assessment;

import java.util.List;
import java.util.Set;

/// Instruments of invented questions, and their files.
final class InstrumentExamples {

  private InstrumentExamples() {}

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
  static final String FILE =
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
