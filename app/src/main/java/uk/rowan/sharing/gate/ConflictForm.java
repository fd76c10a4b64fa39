package uk.rowan.sharing.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.sharing.ConflictKeys;

/// What a member of staff enters in the conflict register, exactly as typed. Never kept, never
/// shown again once it is saved.
public record ConflictForm(
    @Nullable String names,
    @Nullable TypedDate born,
    @Nullable String phones,
    @Nullable String emails) {

  private static final int MOST_LINES = 20;

  sealed interface Read {
    record Good(ConflictKeys.Own own) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  static ConflictForm empty() {
    return new ConflictForm(null, null, null, null);
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var names = lines(this.names);
    if (names.isEmpty() || names.stream().anyMatch(name -> !name.contains(" "))) {
      problems.add(
          new Problem("names", "Enter each name with first and family name on its own line"));
    }
    if (names.stream().anyMatch(name -> name.length() > 200) || names.size() > MOST_LINES) {
      problems.add(
          new Problem("names", "Enter at most " + MOST_LINES + " names of 200 characters"));
    }
    var born = born(problems);
    var emails = lines(this.emails);
    if (emails.stream().anyMatch(email -> !email.contains("@"))) {
      problems.add(
          new Problem("emails", "Enter e-mail addresses like name@example.org, one a line"));
    }
    return problems.isEmpty()
        ? new Read.Good(new ConflictKeys.Own(names, born, lines(phones), emails))
        : new Read.Bad(List.copyOf(problems));
  }

  private Optional<LocalDate> born(List<Problem> problems) {
    var typed = born == null ? TypedDate.NOTHING : born;
    try {
      return Optional.of(
          LocalDate.of(number(typed.year()), number(typed.month()), number(typed.day())));
    } catch (DateTimeException | NumberFormatException e) {
      problems.add(new Problem("born", "Enter your date of birth, like 27 3 1990"));
      return Optional.empty();
    }
  }

  private static int number(@Nullable String typed) {
    return Integer.parseInt(typed == null ? "" : typed.strip());
  }

  private static List<String> lines(@Nullable String typed) {
    return typed == null
        ? List.of()
        : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(50).toList();
  }

  @Override
  public String toString() {
    return "ConflictForm";
  }
}
