package uk.rowan.support.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.foundation.TypedDates;
import uk.rowan.people.Told.ChannelKind;

/// A contact, as typed. `how` is a way, or THEM when the person got in touch; then `by` is the way
/// they chose.
public record LogContactForm(
    @Nullable String how,
    @Nullable String by,
    @Nullable String outcome,
    @Nullable String day,
    @Nullable String time,
    @Nullable String words,
    @Nullable String next,
    @Nullable TypedDate nextOn) {

  static final String THEM = "THEM";
  static final String YESTERDAY = "YESTERDAY";
  static final int MOST = 4_000;
  static final int MOST_NEXT = 200;

  sealed interface Read {
    record Good(LogContact.Contact contact) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read(Instant now) {
    var problems = new ArrayList<Problem>();
    boolean them = THEM.equals(how);
    var channel = kind(them ? by : how);
    if (channel.isEmpty()) {
      problems.add(
          them
              ? new Problem("by", "Select how they got in touch")
              : new Problem("how", "Select how you tried to reach them"));
    }
    var came = came(them);
    if (came.isEmpty()) {
      problems.add(new Problem("outcome", "Select what came of it"));
    }
    var at = at(now);
    if (at.isEmpty()) {
      problems.add(new Problem("time", "Enter a time that has passed, such as 10:15"));
    }
    var said = stripped(words);
    if (said.isEmpty()) {
      problems.add(new Problem("words", "Enter what was said, or what happened"));
    } else if (said.length() > MOST) {
      problems.add(new Problem("words", "What was said must be 4,000 characters or fewer"));
    }
    var on = next(now, problems);
    return problems.isEmpty()
        ? new Read.Good(
            new LogContact.Contact(
                channel.orElseThrow(),
                came.orElseThrow(),
                at.orElseThrow(),
                said,
                stripped(next),
                on))
        : new Read.Bad(List.copyOf(problems));
  }

  /// When it was, as far as it can be read.
  Optional<Instant> at(Instant now) {
    var typed = stripped(time).replace('.', ':');
    try {
      var hour = LocalTime.parse(typed.length() == 4 && typed.contains(":") ? "0" + typed : typed);
      var today = CivilTime.day(now);
      var on = YESTERDAY.equals(day) ? today.minusDays(1) : today;
      var at = on.atTime(hour).atZone(CivilTime.ZONE).toInstant();
      return at.isAfter(now) ? Optional.empty() : Optional.of(at);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private @Nullable LocalDate next(Instant now, List<Problem> problems) {
    if (stripped(next).isEmpty()) {
      return null;
    }
    if (stripped(next).length() > MOST_NEXT) {
      problems.add(new Problem("next", "The next step must be 200 characters or fewer"));
    }
    var on = TypedDates.read(nextOn);
    if (on.isEmpty() || on.get().isBefore(CivilTime.day(now))) {
      problems.add(new Problem("nextOn", "Enter the day by which it is to be done, from today on"));
      return null;
    }
    return on.get();
  }

  private Optional<ContactOutcome> came(boolean them) {
    return them
        ? Optional.of(ContactOutcome.REPLIED)
        : Stream.of(ContactOutcome.values())
            .filter(it -> it != ContactOutcome.REPLIED && it.name().equals(outcome))
            .findFirst();
  }

  private static Optional<ChannelKind> kind(@Nullable String typed) {
    return Stream.of(ChannelKind.values()).filter(it -> it.name().equals(typed)).findFirst();
  }

  private static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  @Override
  public String toString() {
    return "LogContactForm";
  }
}
