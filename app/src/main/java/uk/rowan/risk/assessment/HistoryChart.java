package uk.rowan.risk.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.assessment.History.Point;
import uk.rowan.risk.assessment.RiskPage.Chart;
import uk.rowan.risk.assessment.RiskPage.Chart.Mark;
import uk.rowan.risk.assessment.RiskPage.Chart.Tick;

/// Draws a [History].
final class HistoryChart {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private HistoryChart() {}

  /// Null when there is nothing to draw.
  static @Nullable Chart of(History history) {
    var points = history.points();
    if (points.isEmpty()) {
      return null;
    }
    var marks = new ArrayList<Mark>();
    var line = new StringBuilder();
    for (var point : points) {
      int x = x(points, point.on());
      marks.add(
          new Mark(x, Chart.y(point.band()), shape(point), meaning(point.band()), label(point)));
      if (point.band() != null) {
        line.append(
            line.isEmpty()
                ? "M%d %d".formatted(x, Chart.y(point.band()))
                : "H%d V%d".formatted(x, Chart.y(point.band())));
      }
    }
    return new Chart(title(points), line.toString(), List.copyOf(marks), ticks(points));
  }

  private static String title(List<Point> points) {
    var known = points.stream().map(Point::band).filter(band -> band != null).toList();
    if (known.isEmpty()) {
      return "Too little was known each time to name a level";
    }
    var first = known.getFirst();
    var last = known.getLast();
    if (known.size() == 1) {
      return "%s when it was last assessed".formatted(last.inWords());
    }
    var now = last.inWords().toLowerCase(Locale.UK);
    if (first == last) {
      return "%s first and last, over %d assessments".formatted(first.inWords(), points.size());
    }
    return "The risk has %s, from %s to %s"
        .formatted(
            first.isBelow(last) ? "risen" : "fallen", first.inWords().toLowerCase(Locale.UK), now);
  }

  private static List<Tick> ticks(List<Point> points) {
    var first = points.getFirst().on();
    var last = points.getLast().on();
    if (first.equals(last)) {
      return List.of(new Tick(x(points, first), DAY.format(first), "middle"));
    }
    return List.of(
        new Tick(Chart.LEFT + 16, DAY.format(first), "start"),
        new Tick(Chart.RIGHT - 16, DAY.format(last), "end"));
  }

  private static int x(List<Point> points, LocalDate day) {
    var first = points.getFirst().on();
    long span = ChronoUnit.DAYS.between(first, points.getLast().on());
    int width = Chart.RIGHT - Chart.LEFT - 32;
    return span == 0
        ? Chart.LEFT + 16 + width / 2
        : Chart.LEFT + 16 + Math.toIntExact(ChronoUnit.DAYS.between(first, day) * width / span);
  }

  private static String shape(Point point) {
    return point.source() == null ? "ring" : point.source() == BandSource.SCORE ? "disc" : "square";
  }

  private static String meaning(@Nullable Band band) {
    return band == Band.HIGH ? "danger" : "";
  }

  private static String label(Point point) {
    var band = point.band();
    return "%s: %s".formatted(DAY.format(point.on()), band == null ? "not known" : band.inWords());
  }
}
