package uk.rowan.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

  @ParameterizedTest
  @Tag("RE-10")
  @CsvSource({
    "an ordinary Tuesday,        2026-03-03T10:00:00Z, 1, 2026-03-04T10:00:00Z",
    "a Friday night,             2026-03-06T22:00:00Z, 1, 2026-03-09T22:00:00Z",
    "a Saturday,                 2026-03-07T15:00:00Z, 1, 2026-03-10T00:00:00Z",
    "before Easter,              2026-04-02T09:00:00Z, 1, 2026-04-07T09:00:00Z",
    "over the change of clocks,  2026-03-27T10:00:00Z, 1, 2026-03-30T09:00:00Z",
    "Christmas and its substitute, 2026-12-24T12:00:00Z, 1, 2026-12-29T12:00:00Z",
    "five days over the new year,  2026-12-29T12:00:00Z, 5, 2027-01-06T12:00:00Z"
  })
  void daysOffDoNotCount(String when, Instant since, int days, Instant due) {
    assertThat(WorkingDays.after(since, days)).as(when).isEqualTo(due);
  }

  @Test
  void everyYearOfTheTableHasEightBankHolidaysOnWeekdays() {
    assertThat(WorkingDays.holidays()).allMatch(day -> day.getDayOfWeek().getValue() <= 5);
    for (int year = 2025; year <= 2028; year++) {
      int its = year;
      assertThat(WorkingDays.holidays().stream().filter(day -> day.getYear() == its))
          .as("bank holidays of %d", its)
          .hasSize(8);
    }
  }
}
