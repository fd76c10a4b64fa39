package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.When;

/// What every agency of the story stands on: where, who, when, and whom the police know.
record Town(Geography geography, Families families, Calendar calendar, Known known) {

  /// The rows by time; those of one moment stay in the order in which they were written.
  <R extends Row> List<R> inOrder(List<R> rows) {
    var sorted = new ArrayList<>(rows);
    sorted.removeIf(row -> !calendar.covers(row.when().day()));
    sorted.sort(Comparator.comparing(Row::when));
    return sorted;
  }

  /// The day, unless the story has not come to it.
  @Nullable LocalDate happened(LocalDate day) {
    return day.isAfter(calendar.to()) ? null : day;
  }

  /// The day, unless the family called the police only later: then some days after that.
  LocalDate following(Family family, LocalDate day, Chance chance) {
    var incident = family.incident();
    if (incident == null || incident.isBefore(day)) {
      return day;
    }
    var after = incident.plusDays(chance.between(1, 9));
    return after.isAfter(calendar.to()) ? calendar.to() : after;
  }

  static When inOfficeHours(LocalDate day, Chance chance) {
    return When.time(Calendar.workingDay(day).atTime(chance.between(9, 17), chance.between(0, 59)));
  }

  static LocalDate in(YearMonth month, Chance chance) {
    return chance.between(month.atDay(1), month.atEndOfMonth());
  }
}
