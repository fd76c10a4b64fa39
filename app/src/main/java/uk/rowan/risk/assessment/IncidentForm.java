package uk.rowan.risk.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;

/// An incident as it is told, exactly as typed. `harming` is a person of the case, or "UNKNOWN".
public record IncidentForm(
    @Nullable TypedDate on,
    @Nullable String kind,
    @Nullable String harming,
    @Nullable String police) {

  static final IncidentForm BLANK = new IncidentForm(null, null, null, null);

  sealed interface Read {
    record Good(Incidents.Told told) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read(PersonId harmed, Set<PersonId> known, LocalDate today) {
    var problems = new ArrayList<Problem>();
    var day = day();
    if (day == null) {
      problems.add(new Problem("on", "Enter the day it happened, like 27 3 2026"));
    } else if (day.isAfter(today)) {
      problems.add(new Problem("on", "The day it happened must be today or in the past"));
    }
    var what = chosen(Incident.Kind.class, kind);
    if (what == null) {
      problems.add(new Problem("kind", "Say what kind of thing it was"));
    }
    var who = who(known);
    if (who == null) {
      problems.add(new Problem("harming", "Say who caused it, or that it is not known"));
    }
    var reported = chosen(Incidents.Police.class, police);
    if (reported == null) {
      problems.add(new Problem("police", "Say whether it was reported to police"));
    }
    return problems.isEmpty() && day != null && what != null && who != null && reported != null
        ? new Read.Good(new Incidents.Told(new Parties(harmed, who), day, what, reported))
        : new Read.Bad(List.copyOf(problems));
  }

  private @Nullable Set<PersonId> who(Set<PersonId> known) {
    if ("UNKNOWN".equals(harming)) {
      return Set.of();
    }
    return known.stream()
        .filter(person -> person.toString().equals(harming))
        .findFirst()
        .map(Set::of)
        .orElse(null);
  }

  private @Nullable LocalDate day() {
    try {
      return on == null
          ? null
          : LocalDate.of(number(on.year()), number(on.month()), number(on.day()));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int number(@Nullable String typed) {
    return Integer.parseInt(typed == null ? "" : typed.strip());
  }

  private static <E extends Enum<E>> @Nullable E chosen(Class<E> type, @Nullable String word) {
    for (var value : type.getEnumConstants()) {
      if (value.name().equals(word)) {
        return value;
      }
    }
    return null;
  }
}
