package uk.rowan.risk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.Band;
import uk.rowan.risk.assessment.Assessment.Act;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.risk.assessment.Assessment.Signing;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.InstrumentExamples;
import uk.rowan.risk.instrument.Words;

/// Invented people and instruments of invented questions.
final class AssessmentExamples {

  static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");
  static final Instant TUESDAY = Instant.parse("2026-11-03T10:00:00Z");
  static final LocalDate TODAY = InstrumentExamples.TODAY;

  static final PersonId ROBIN = person(1);
  static final PersonId ASH = person(2);
  static final PersonId HAZEL = person(3);
  static final PersonId LARCH = person(4);
  static final Parties ROBIN_BY_ASH = new Parties(ROBIN, Set.of(ASH));

  private AssessmentExamples() {}

  static Act on(Instant at) {
    return new Act(new StaffId(new UUID(7, 1)), new AgencyId(new UUID(8, 1)), at);
  }

  static Draft draft(Instrument instrument) {
    return new Draft(
        new AssessmentId(new UUID(9, 1)), ROBIN_BY_ASH, instrument, Sheet.BLANK, on(MONDAY), 0);
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
