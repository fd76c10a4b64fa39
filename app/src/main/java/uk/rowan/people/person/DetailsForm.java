package uk.rowan.people.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;

/// Who someone is, as typed.
public record DetailsForm(
    @Nullable String given,
    @Nullable String family,
    @Nullable String bornKnown,
    @Nullable TypedDate born,
    @Nullable String pronoun,
    @Nullable String language,
    @Nullable Map<String, String> answer,
    @Nullable Integer version) {

  sealed interface Read {
    record Good(
        Name name,
        Birth birth,
        String pronoun,
        String language,
        Map<String, String> answers,
        int version)
        implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read(LocalDate today, Standards standards) {
    var problems = new ArrayList<Problem>();
    if (said(given).isEmpty() && said(family).isEmpty()) {
      problems.add(new Problem("given", "Enter a first name, a last name or both"));
    }
    for (var field : List.of("given", "family")) {
      if ((field.equals("given") ? said(given) : said(family)).length() > 200) {
        problems.add(new Problem(field, "A name can have 200 characters at most"));
      }
    }
    var birth = birth(today, problems);
    var answers = new LinkedHashMap<String, String>();
    (answer == null ? Map.<String, String>of() : answer)
        .forEach(
            (question, code) -> {
              if (standards.allows(question, code)) {
                answers.put(question, code);
              }
            });
    if (!problems.isEmpty() || birth == null) {
      return new Read.Bad(List.copyOf(problems));
    }
    return new Read.Good(
        new Name(said(given), said(family)),
        birth,
        shortened(pronoun),
        shortened(language),
        answers,
        version == null ? 0 : version);
  }

  private @Nullable Birth birth(LocalDate today, List<Problem> problems) {
    return switch (said(bornKnown)) {
      case "DAY" -> day(today, problems);
      case "YEAR", "ABOUT" -> year(today, problems);
      case "REFUSED" -> new Birth.Refused();
      default -> Birth.unknown();
    };
  }

  private @Nullable Birth day(LocalDate today, List<Problem> problems) {
    var typed = born == null ? TypedDate.NOTHING : born;
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(said(typed.year())),
              Integer.parseInt(said(typed.month())),
              Integer.parseInt(said(typed.day())));
      if (isLifelike(day.getYear(), today) && !day.isAfter(today)) {
        return new Birth.Day(day);
      }
      problems.add(
          new Problem(
              "born", "Date of birth must be in the past, and not more than 120 years ago"));
    } catch (DateTimeException | NumberFormatException e) {
      problems.add(new Problem("born", "Enter a date of birth that exists, like 27 3 1990"));
    }
    return null;
  }

  private @Nullable Birth year(LocalDate today, List<Problem> problems) {
    try {
      int year = Integer.parseInt(said(born == null ? null : born.year()));
      if (isLifelike(year, today)) {
        return said(bornKnown).equals("YEAR") ? new Birth.Year(year) : new Birth.About(year);
      }
    } catch (NumberFormatException e) {
      problems.add(new Problem("born", "Enter the year of birth, like 1990"));
      return null;
    }
    problems.add(new Problem("born", "Year of birth must be in the last 120 years"));
    return null;
  }

  private static boolean isLifelike(int year, LocalDate today) {
    return year <= today.getYear() && year >= today.getYear() - 120;
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String shortened(@Nullable String text) {
    var words = said(text);
    return words.length() > 60 ? words.substring(0, 60) : words;
  }

  @Override
  public String toString() {
    return "DetailsForm";
  }
}
