package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.risk.assessment.AssessmentExamples.draft;
import static uk.rowan.risk.assessment.AssessmentExamples.ready;
import static uk.rowan.risk.assessment.AssessmentExamples.signed;
import static uk.rowan.risk.instrument.InstrumentExamples.answers;
import static uk.rowan.risk.instrument.InstrumentExamples.counted;
import static uk.rowan.risk.instrument.InstrumentExamples.judged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.assessment.History.Point;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Instrument.Edition;
import uk.rowan.risk.instrument.Scoring.Bands;

class HistoryTests {

  private static final Instant JUST_BEFORE_MIDNIGHT_UTC = Instant.parse("2027-06-30T23:30:00Z");
  private static final Instant LATER = Instant.parse("2027-08-01T12:00:00Z");

  @Test
  void pointsAreOldestFirstEachWithWhatItRestsOn() {
    var banded = counted(new Bands(10, 14));
    var byScore = at(LATER, banded, answers(banded, 15, 9, 0), Band.HIGH);
    var unknown = at(JUST_BEFORE_MIDNIGHT_UTC, judged(), Answers.NONE, Band.STANDARD);

    assertThat(History.of(List.of(byScore, unknown)).points())
        .containsExactly(
            new Point(LocalDate.of(2027, 7, 1), null, null, 0, 24, new Edition("judged", "1")),
            new Point(
                LocalDate.of(2027, 8, 1),
                Band.HIGH,
                BandSource.SCORE,
                15,
                0,
                new Edition("sector-24", "1")));
  }

  private static Assessment.Signed at(
      Instant when, Instrument instrument, Answers answers, Band band) {
    var draft = draft(instrument);
    return signed(ready(draft.with(draft.sheet().with(answers)), band), LocalRules.USUAL, when);
  }
}
