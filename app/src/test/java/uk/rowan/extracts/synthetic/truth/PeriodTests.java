package uk.rowan.extracts.synthetic.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.extracts.synthetic.truth.Examples.day;

import org.junit.jupiter.api.Test;

class PeriodTests {

  @Test
  void beforeWholeMonthsComeAsManyMonths() {
    var year = new Period(day("2023-12-01"), day("2024-11-30"));
    var february = new Period(day("2024-02-01"), day("2024-02-29"));

    assertThat(year.before()).isEqualTo(new Period(day("2022-12-01"), day("2023-11-30")));
    assertThat(february.before()).isEqualTo(new Period(day("2024-01-01"), day("2024-01-31")));
  }

  @Test
  void beforeOtherDaysComeAsManyDays() {
    var days = new Period(day("2024-03-05"), day("2024-03-14"));

    assertThat(days.before()).isEqualTo(new Period(day("2024-02-24"), day("2024-03-04")));
  }

  @Test
  void lastTwelveWholeMonthsLeaveOutAMonthThatIsNotOver() {
    assertThat(Period.yearUpTo(day("2024-11-30")))
        .isEqualTo(new Period(day("2023-12-01"), day("2024-11-30")));
    assertThat(Period.yearUpTo(day("2024-11-29")))
        .isEqualTo(new Period(day("2023-11-01"), day("2024-10-31")));
  }
}
