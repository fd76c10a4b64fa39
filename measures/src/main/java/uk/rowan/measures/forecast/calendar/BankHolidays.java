package uk.rowan.measures.forecast.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The bank holidays of England and Wales, with their substitute days and those proclaimed once:
/// the Banking and Financial Dealings Act 1971, schedule 1, and what was proclaimed under it.
///
/// Years ahead hold what the Act and custom say; a proclamation may move a day or add one, so the
/// list is to be read anew every year against the one on GOV.UK.
public final class BankHolidays {

  private static final NavigableSet<LocalDate> DAYS = read();

  private BankHolidays() {}

  /// Whether it is one. Refuses a day of a year the list does not hold.
  public static boolean includes(LocalDate day) {
    if (day.getYear() < firstYear() || day.getYear() > lastYear()) {
      throw new IllegalArgumentException(
          "the bank holidays of %d are not known, only %d to %d"
              .formatted(day.getYear(), firstYear(), lastYear()));
    }
    return DAYS.contains(day);
  }

  /// The first year the list holds.
  public static int firstYear() {
    return DAYS.first().getYear();
  }

  /// The last year the list holds.
  public static int lastYear() {
    return DAYS.last().getYear();
  }

  private static NavigableSet<LocalDate> read() {
    var file = Objects.requireNonNull(BankHolidays.class.getResourceAsStream("bank-holidays.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
