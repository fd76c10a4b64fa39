package uk.rowan.sharing.emergency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.sharing.EmergencyLookup;

/// Whom somebody needs to find in an emergency, and why, exactly as typed.
public record EmergencyForm(
    @Nullable String given,
    @Nullable String family,
    @Nullable TypedDate born,
    @Nullable String number,
    @Nullable String reason,
    @Nullable String words) {

  static final int MOST_WORDS = 1_000;
  private static final int LEAST_WORDS = 10;

  /// What opening rests on.
  record Asked(EmergencyLookup.Known known, Reason reason, String words) {
    @Override
    public String toString() {
      return "Asked[" + reason + "]";
    }
  }

  sealed interface Read {
    record Good(Asked asked) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  static EmergencyForm empty() {
    return new EmergencyForm(null, null, null, null, null, null);
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var given = plain(this.given);
    var family = plain(this.family);
    var number = plain(this.number);
    var born = born(problems);
    var named = !given.isEmpty() && !family.isEmpty() && born.isPresent();
    if (!named && number.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(
              "given",
              "Enter first name, family name and date of birth, or a telephone or NHS number"));
    }
    var reason = reason(problems);
    var why = plain(words);
    if (why.length() < LEAST_WORDS) {
      problems.add(new Problem("words", "Enter in a sentence why you need this record now"));
    } else if (why.length() > MOST_WORDS) {
      problems.add(new Problem("words", "Why must be " + MOST_WORDS + " characters or fewer"));
    }
    if (reason == null || !problems.isEmpty()) {
      return new Read.Bad(List.copyOf(problems));
    }
    var known =
        new EmergencyLookup.Known(
            given, family, born, number.isEmpty() ? Optional.empty() : Optional.of(number));
    return new Read.Good(new Asked(known, reason, why));
  }

  private Optional<LocalDate> born(List<Problem> problems) {
    if (born == null || (plain(born.day()) + plain(born.month()) + plain(born.year())).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(plain(born.year())),
              Integer.parseInt(plain(born.month())),
              Integer.parseInt(plain(born.day()))));
    } catch (DateTimeException | NumberFormatException e) {
      problems.add(new Problem("born", "Date of birth must be a real date, like 27 3 1990"));
      return Optional.empty();
    }
  }

  private @Nullable Reason reason(List<Problem> problems) {
    for (var known : Reason.values()) {
      if (known.name().equals(reason)) {
        return known;
      }
    }
    problems.add(new Problem("reason", "Select which emergency this is"));
    return null;
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  @Override
  public String toString() {
    return "EmergencyForm";
  }
}
