package uk.rowan.risk.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.CivilTime;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.instrument.Instrument;

/// How the known risk of one person moved, oldest first, for a chart and its table.
record History(List<Point> points) {

  /// One signed assessment. Without a band too little was known. Counts compare only within one
  /// edition.
  record Point(
      LocalDate on,
      @Nullable Band band,
      @Nullable BandSource source,
      int yes,
      int notAsked,
      Instrument.Edition edition) {}

  History {
    points = List.copyOf(points);
  }

  static History of(Collection<Assessment.Signed> assessments) {
    return new History(
        assessments.stream()
            .sorted(Comparator.comparing(assessment -> assessment.signed().at()))
            .map(History::point)
            .toList());
  }

  private static Point point(Assessment.Signed assessment) {
    var day = CivilTime.day(assessment.signed().at());
    var score = assessment.outcome().score();
    var edition = assessment.instrument().edition();
    return switch (assessment.outcome().grade()) {
      case Grade.Known(var band, var source, _) ->
          new Point(day, band, source, score.yes(), score.notAsked(), edition);
      case Grade.TooLittleKnown _ ->
          new Point(day, null, null, score.yes(), score.notAsked(), edition);
    };
  }
}
