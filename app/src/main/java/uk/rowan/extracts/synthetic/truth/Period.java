package uk.rowan.extracts.synthetic.truth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Whole civil days, both ends included.
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period runs from %s to %s".formatted(first, last));
    }
  }

  /// The last twelve whole months up to a day.
  public static Period yearUpTo(LocalDate day) {
    var last = day.plusDays(1).withDayOfMonth(1).minusDays(1);
    return new Period(last.plusDays(1).minusMonths(12), last);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /// As many calendar months when this one is whole months, else as many days, ending the day
  /// before.
  Period before() {
    var end = first.minusDays(1);
    if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth())) {
      long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
      return new Period(first.minusMonths(months), end);
    }
    return new Period(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), end);
  }
}
