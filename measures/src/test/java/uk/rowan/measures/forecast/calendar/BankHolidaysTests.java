package uk.rowan.measures.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-01", "2025-04-18", "2026-04-03", "2026-04-06", "2020-05-08", "2022-06-03",
        "2022-09-19", "2023-05-08", "2021-12-28", "2022-12-27", "2022-01-03", "2026-12-28",
        "2027-12-27", "2011-04-29", "2012-06-05"
      })
  void aDayProclaimedOrMovedIsOne(String day) {
    assertThat(BankHolidays.includes(LocalDate.parse(day))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-05-04", "2022-05-30", "2012-05-28", "2025-08-04", "2026-12-26"})
  void aDayMovedAwayFromIsNone(String day) {
    assertThat(BankHolidays.includes(LocalDate.parse(day))).isFalse();
  }

  @Test
  void everyYearHasEightAndThoseProclaimedHaveNine() {
    IntStream.rangeClosed(BankHolidays.firstYear(), BankHolidays.lastYear())
        .forEach(
            year ->
                assertThat(
                        LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(BankHolidays::includes))
                    .as("%d", year)
                    .hasSize(
                        switch (year) {
                          case 2002, 2011, 2012, 2023 -> 9;
                          case 2022 -> 10;
                          default -> 8;
                        }));
  }

  @Test
  void noneFallsOnASaturdayOrSunday() {
    LocalDate.of(2000, 1, 1)
        .datesUntil(LocalDate.of(2036, 1, 1))
        .filter(BankHolidays::includes)
        .forEach(
            day -> assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  @Test
  void aYearThatIsNotKnownIsRefusedRatherThanWithoutHolidays() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankHolidays.includes(LocalDate.of(1999, 12, 31)));
  }
}
