package uk.rowan.insight.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Whole civil days in England, both ends included.
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period does not end before it begins");
    }
  }

  /// The period just before: as many calendar months where this one is whole calendar months, else
  /// as many days.
  public Period before() {
    var last = from.minusDays(1);
    if (isWholeMonths()) {
      return new Period(from.minusMonths(months()), last);
    }
    return new Period(from.minusDays(days()), last);
  }

  public Period before(int times) {
    var period = this;
    for (int i = 0; i < times; i++) {
      period = period.before();
    }
    return period;
  }

  public boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  private long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
  }

  public LocalDateTime begins() {
    return from.atStartOfDay();
  }

  /// The first moment after it.
  public LocalDateTime ends() {
    return to.plusDays(1).atStartOfDay();
  }
}
