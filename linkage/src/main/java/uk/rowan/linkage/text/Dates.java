package uk.rowan.linkage.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.Map;

/// Dates as eight digits, year first. A month or day that is not known is `00`; a date that no
/// calendar has, such as 31 February, is kept as written: it is evidence of a slip.
public final class Dates {

  /// In which order a column writes day and month when both are numbers and the year is not first.
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mae", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  private final byte[] out = new byte[8];
  private final int[] numbers = new int[3];
  private final int[] digits = new int[3];

  /// Where [#read] writes; overwritten by the next call.
  public byte[] out() {
    return out;
  }

  /// Reads `text[from, to)` and returns 8, or 0 when no year can be made out. A year of two digits
  /// is not made out: it would put a grandmother and her grandchild together.
  public int read(byte[] text, int from, int to, Order order) {
    int found = 0;
    int month = -1;
    int i = from;
    while (i < to && found < 3) {
      byte c = text[i];
      if (c >= '0' && c <= '9') {
        int start = i;
        int number = 0;
        while (i < to && text[i] >= '0' && text[i] <= '9' && i - start < 9) {
          number = number * 10 + text[i++] - '0';
        }
        numbers[found] = number;
        digits[found++] = i - start;
      } else if (isLetter(c)) {
        int start = i;
        while (i < to && (isLetter(text[i]) || text[i] < 0)) {
          i++;
        }
        if ((text[start] == 'T' || text[start] == 't') && i - start == 1) {
          break;
        }
        month = month(text, start, i);
      } else {
        i++;
      }
    }
    return dated(found, month, order);
  }

  /// Puts together what three columns say; 0 in `month` or `day` means not known.
  public int of(int year, int month, int day) {
    if (year < 1000 || year > 9999 || month < 0 || month > 99 || day < 0 || day > 99) {
      return 0;
    }
    put(0, 4, year);
    put(4, 2, month);
    put(6, 2, day);
    return 8;
  }

  private int dated(int found, int month, Order order) {
    if (found == 0) {
      return 0;
    }
    if (digits[0] == 8) {
      int first = numbers[0] / 10_000;
      return first >= 1000 && (first >= 1300 || numbers[0] % 10_000 < 1300)
          ? of(first, numbers[0] / 100 % 100, numbers[0] % 100)
          : parts(numbers[0] % 10_000, numbers[0] / 1_000_000, numbers[0] / 10_000 % 100, order);
    }
    if (month > 0) {
      return named(found, month);
    }
    if (digits[0] == 4) {
      return of(numbers[0], found > 1 ? numbers[1] : 0, found > 2 ? numbers[2] : 0);
    }
    if (found == 2 && digits[1] == 4) {
      return of(numbers[1], numbers[0], 0);
    }
    return found == 3 && digits[2] == 4 ? parts(numbers[2], numbers[0], numbers[1], order) : 0;
  }

  private int named(int found, int month) {
    if (digits[0] == 4) {
      return of(numbers[0], month, found > 1 ? numbers[1] : 0);
    }
    return found > 1 && digits[1] == 4 ? of(numbers[1], month, numbers[0]) : 0;
  }

  private int parts(int year, int first, int second, Order order) {
    return order == Order.DAY_FIRST ? of(year, second, first) : of(year, first, second);
  }

  private static boolean isLetter(byte sign) {
    return (sign | 32) >= 'a' && (sign | 32) <= 'z';
  }

  private static int month(byte[] text, int from, int to) {
    var word = new String(text, from, Math.min(3, to - from), US_ASCII).toLowerCase(Locale.ROOT);
    return MONTHS.getOrDefault(word, -1);
  }

  private void put(int at, int count, int number) {
    int rest = number;
    for (int i = at + count - 1; i >= at; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
