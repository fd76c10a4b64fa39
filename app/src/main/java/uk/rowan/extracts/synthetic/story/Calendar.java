package uk.rowan.extracts.synthetic.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// The months of the story, and how much of a [Plan] falls into each.
final class Calendar {

  /// The police knew families before the extracts begin.
  private static final int MONTHS_OF_HISTORY = 12;

  private final LocalDate from;
  private final LocalDate to;
  private final double scale;
  private final Map<String, Remainder> owed = new HashMap<>();

  Calendar(LocalDate from, LocalDate to, long population) {
    this.from = from;
    this.to = to;
    this.scale = population / Plan.PEOPLE;
  }

  LocalDate to() {
    return to;
  }

  LocalDate from() {
    return from;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// From a year before the extracts begin.
  List<YearMonth> months() {
    var first = YearMonth.from(from).minusMonths(MONTHS_OF_HISTORY);
    return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, YearMonth.from(to)))
        .mapToObj(first::plusMonths)
        .toList();
  }

  boolean isHistory(YearMonth month) {
    return month.isBefore(YearMonth.from(from));
  }

  /// How many years before the last twelve whole months this one lies.
  int yearsBack(YearMonth month) {
    return (int) Math.max(0, ChronoUnit.MONTHS.between(month, lastWholeMonth()) / 12);
  }

  long due(Plan plan, Locality locality, YearMonth month) {
    double days = (double) month.lengthOfMonth() / 365.25;
    return owed.computeIfAbsent(plan + "/" + locality, key -> new Remainder())
        .whole(scale * plan.year(yearsBack(month), locality) * days);
  }

  /// How many times the assessed council this one is, for what is planned as a whole.
  double scale() {
    return scale;
  }

  static LocalDate workingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  /// The second Tuesday of the month and the days after it, a conference each.
  static LocalDate meeting(YearMonth month, Locality locality) {
    var first = month.atDay(1);
    int toTuesday =
        Math.floorMod(DayOfWeek.TUESDAY.getValue() - first.getDayOfWeek().getValue(), 7);
    return first.plusDays(toTuesday + 7L + Locality.HERE.indexOf(locality));
  }

  private YearMonth lastWholeMonth() {
    var month = YearMonth.from(to);
    return to.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
  }
}
