package uk.rowan.measures.forecast.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/// How much a kind of day counts for, as a multiple of a plain weekday, which counts 1: some
/// services take fewer calls at a weekend, the police take more.
public record DayWeights(double saturday, double sunday, double bankHoliday) {

  /// Every day counts the same: only the length of the month matters.
  public static final DayWeights EQUAL = new DayWeights(1, 1, 1);

  public DayWeights {
    if (!(saturday >= 0 && sunday >= 0 && bankHoliday >= 0)) {
      throw new IllegalArgumentException("a day does not count less than nothing");
    }
  }

  /// Learns the weights from what came on each day from `first` on: the mean of each kind of day
  /// over the mean of a plain weekday. A kind that never came counts 1.
  ///
  /// Refuses days on which no plain weekday had anything, for then there is no scale.
  public static DayWeights learnt(LocalDate first, double[] daily) {
    var sums = new double[4];
    var counts = new int[4];
    for (int i = 0; i < daily.length; i++) {
      int kind = kind(first.plusDays(i));
      sums[kind] += daily[i];
      counts[kind]++;
    }
    if (!(sums[0] > 0)) {
      throw new IllegalArgumentException("no plain weekday had anything");
    }
    double plain = sums[0] / counts[0];
    var weights = new double[4];
    for (int kind = 1; kind < 4; kind++) {
      weights[kind] = counts[kind] == 0 ? 1 : sums[kind] / counts[kind] / plain;
    }
    return new DayWeights(weights[1], weights[2], weights[3]);
  }

  /// What one day counts for.
  public double of(LocalDate day) {
    return switch (kind(day)) {
      case 0 -> 1;
      case 1 -> saturday;
      case 2 -> sunday;
      default -> bankHoliday;
    };
  }

  /// What all days of a month count for together.
  public double of(YearMonth month) {
    double sum = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      sum += of(month.atDay(day));
    }
    return sum;
  }

  private static int kind(LocalDate day) {
    if (BankHolidays.includes(day)) {
      return 3;
    }
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> 1;
      case SUNDAY -> 2;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0;
    };
  }
}
