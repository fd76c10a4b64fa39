package uk.rowan.people.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words typed into the search box: a name, a date of birth, a postcode, a telephone or NHS number,
/// in any order.
public record FindForm(@Nullable String words) {

  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ]{7,}[0-9]");
  private static final Pattern POSTCODE =
      Pattern.compile("\\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?) ?([0-9][A-Za-z]{2})\\b");

  /// What was asked for; all parts may be absent.
  record Asked(
      List<String> names,
      Optional<LocalDate> born,
      Optional<String> number,
      Optional<String> postcode) {
    boolean isNothing() {
      return names.isEmpty() && born.isEmpty() && number.isEmpty() && postcode.isEmpty();
    }

    @Override
    public String toString() {
      return "Asked";
    }
  }

  Asked read() {
    var rest = words == null ? "" : words.strip();
    var date = DATE.matcher(rest);
    Optional<LocalDate> born =
        date.find() ? day(date.group(1), date.group(2), date.group(3)) : Optional.empty();
    rest = born.isPresent() ? date.replaceFirst(" ") : rest;
    var digits = NUMBER.matcher(rest);
    Optional<String> number = digits.find() ? Optional.of(digits.group()) : Optional.empty();
    rest = number.isPresent() ? digits.replaceFirst(" ") : rest;
    var code = POSTCODE.matcher(rest);
    Optional<String> postcode =
        code.find()
            ? Optional.of((code.group(1) + code.group(2)).toUpperCase(Locale.ROOT))
            : Optional.empty();
    rest = postcode.isPresent() ? code.replaceFirst(" ") : rest;
    var names =
        List.of(rest.strip().split("\\s+")).stream()
            .filter(name -> !name.isBlank())
            .limit(5)
            .toList();
    return new Asked(names, born, number, postcode);
  }

  private static Optional<LocalDate> day(String day, String month, String year) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "FindForm";
  }
}
