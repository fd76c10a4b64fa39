package uk.rowan.risk.assessment;

import static uk.rowan.risk.assessment.Answer.Source.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.risk.assessment.Assessment.Act;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.risk.assessment.Assessment.Signing;
import uk.rowan.risk.assessment.Scoring.Bands;

/// Invented people and instruments of invented questions.
final class AssessmentExamples {

  static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");
  static final Instant TUESDAY = Instant.parse("2026-11-03T10:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static final PersonId ROBIN = person(1);
  static final PersonId ASH = person(2);
  static final PersonId HAZEL = person(3);
  static final PersonId LARCH = person(4);
  static final Parties ROBIN_BY_ASH = new Parties(ROBIN, Set.of(ASH));

  private AssessmentExamples() {}

  static Act on(Instant at) {
    return new Act(new StaffId(new UUID(7, 1)), new AgencyId(new UUID(8, 1)), at);
  }

  /// Twenty-four invented questions that count like the sector's: q1 to q24. q1 is critical, q2
  /// raises "honour".
  static Instrument counted(@Nullable Bands bands) {
    return invented("sector-24", new Scoring(Scoring.Rule.COUNT_YES, bands), 24);
  }

  static Instrument judged() {
    return invented("judged", new Scoring(Scoring.Rule.JUDGEMENT, null), 24);
  }

  static Instrument invented(String code, Scoring scoring, int count) {
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

  static Draft draft(Instrument instrument) {
    return new Draft(
        new AssessmentId(new UUID(9, 1)), ROBIN_BY_ASH, instrument, Sheet.BLANK, on(MONDAY), 0);
  }

  static Answers answers(Instrument instrument, int yes, int no, int dontKnow) {
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

  static Judgement judgement(Band band) {
    return new Judgement(band, new Words("Invented reason for " + band));
  }

  static Draft ready(Draft draft, Band band) {
    return draft.with(
        draft
            .sheet()
            .with(Sheet.SafeToTalk.YES)
            .with(Sheet.Presence.WITH_PERSON)
            .with(judgement(band)));
  }

  static Signed signed(Draft draft, LocalRules rules, Instant at) {
    return switch (draft.sign(rules, on(at))) {
      case Signing.Done(var assessment) -> assessment;
      case Signing.NotReady(var problems) -> throw new AssertionError(problems);
    };
  }

  static Signed signed(Instrument instrument, Answers answers, Band band) {
    var draft = draft(instrument);
    return signed(ready(draft.with(draft.sheet().with(answers)), band), LocalRules.USUAL, TUESDAY);
  }

  private static PersonId person(int n) {
    return new PersonId(new UUID(1, n));
  }
}
