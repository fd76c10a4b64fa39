package uk.rowan.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

  /// Whole months go back by as many months, whatever their lengths; other periods by as many days.
  @ParameterizedTest
  @CsvSource({
    "2023-12-01, 2024-11-30, 2022-12-01, 2023-11-30",
    "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
    "2024-02-01, 2024-02-29, 2024-01-01, 2024-01-31",
    "2024-04-01, 2024-06-30, 2024-01-01, 2024-03-31",
    "2024-03-02, 2024-03-31, 2024-02-01, 2024-03-01",
    "2024-03-01, 2024-03-30, 2024-01-31, 2024-02-29",
    "2024-03-10, 2024-03-10, 2024-03-09, 2024-03-09",
  })
  void periodBeforeEndsTheDayBefore(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
    assertThat(new Period(from, to).before()).isEqualTo(new Period(first, last));
  }

  @Test
  void twoPeriodsBeforeIsThePeriodShiftedTwice() {
    var year = new Period(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 11, 30));

    assertThat(year.before(2))
        .isEqualTo(new Period(LocalDate.of(2021, 12, 1), LocalDate.of(2022, 11, 30)));
  }

  @Test
  void periodDoesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)));
  }
}
