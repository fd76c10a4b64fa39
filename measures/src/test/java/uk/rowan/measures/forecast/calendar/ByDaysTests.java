package uk.rowan.measures.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.forecast.SeasonalNaive;
import uk.rowan.measures.forecast.Series;
import uk.rowan.measures.forecast.smoothing.Theta;

class ByDaysTests {

  private static final YearMonth FIRST = YearMonth.of(2022, 1);

  @Test
  void aSteadyRateADayIsForecastWithoutErrorThroughShortMonths() {
    var weights = new DayWeights(0.5, 0.25, 0.3);
    var counts = new double[30];
    for (int t = 0; t < counts.length; t++) {
      counts[t] = 4 * weights.of(FIRST.plusMonths(t));
    }
    var forecaster = new ByDays(new Theta(), FIRST, weights);

    var means = forecaster.forecast(new Series(counts, 12), 12, 0.95).means();

    for (int h = 0; h < 12; h++) {
      assertThat(means[h])
          .isCloseTo(4 * weights.of(FIRST.plusMonths(30 + h)), within(1e-6 * means[h]));
    }
  }

  @Test
  void aLeapYearsFebruaryHasADayMore() {
    assertThat(DayWeights.EQUAL.of(YearMonth.of(2024, 2))).isEqualTo(29);
    assertThat(DayWeights.EQUAL.of(YearMonth.of(2025, 2))).isEqualTo(28);
  }

  @Test
  void easterTakesItsDaysOffAlong() {
    var weights = new DayWeights(1, 1, 0);

    assertThat(weights.of(YearMonth.of(2024, 3))).isEqualTo(30);
    assertThat(weights.of(YearMonth.of(2024, 4))).isEqualTo(29);
    assertThat(weights.of(YearMonth.of(2025, 3))).isEqualTo(31);
    assertThat(weights.of(YearMonth.of(2025, 4))).isEqualTo(28);
  }

  @Test
  void weightsAreLearntFromDailyCounts() {
    var first = LocalDate.of(2023, 1, 1);
    var daily = new double[730];
    for (int i = 0; i < daily.length; i++) {
      var day = first.plusDays(i);
      daily[i] =
          BankHolidays.includes(day)
              ? 3
              : day.getDayOfWeek() == DayOfWeek.SATURDAY
                  ? 15
                  : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 20 : 10;
    }

    assertThat(DayWeights.learnt(first, daily)).isEqualTo(new DayWeights(1.5, 2, 0.3));
  }

  @Test
  void limitsFollowTheDaysToo() {
    var counts = new double[] {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 62};
    var forecaster = new ByDays(new SeasonalNaive(), FIRST, DayWeights.EQUAL);

    var plain = forecaster.forecast(new Series(counts, 12), 1, 0.95).steps().getFirst();

    assertThat(plain.upper() - plain.mean()).isCloseTo(28 * 1.959964, within(1e-4));
  }
}
