package uk.rowan.risk.instrument;

import java.time.LocalDate;
import java.util.List;
import uk.rowan.foundation.Problem;

/// The instruments there are, and what to do for those that are still empty.
public record InstrumentsPage(List<Line> lines, List<Problem> problems) {

  public record Line(
      String title, String owner, String version, String questions, boolean empty, String inUse) {}

  static InstrumentsPage of(Instruments held, LocalDate today, List<Problem> problems) {
    return new InstrumentsPage(
        held.all().stream().map(instrument -> line(instrument, today)).toList(), problems);
  }

  private static Line line(Instrument instrument, LocalDate today) {
    int count = instrument.items().size();
    return new Line(
        instrument.about().title(),
        instrument.about().owner(),
        instrument.edition().version(),
        count == 1 ? "1 question" : count + " questions",
        instrument.isEmpty(),
        instrument.isEmpty()
            ? "Needs your licensed file"
            : instrument.inForce().on(today) ? "In use" : "Not in use today");
  }
}
