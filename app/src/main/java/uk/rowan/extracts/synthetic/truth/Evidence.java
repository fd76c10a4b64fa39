package uk.rowan.extracts.synthetic.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.PoliceIncident;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.Ward;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// What the extracts tell of a period, and of the periods before it.
final class Evidence {

  /// A source whose rows begin so many days into a period still speaks of it.
  private static final int LATE = 31;

  private final Extracts extracts;
  private final Period period;
  private final Linked linked;
  private final Areas areas;
  private final Populace populace;

  Evidence(Extracts extracts, Period period) {
    this.extracts = extracts;
    this.period = period;
    linked = new Linked(extracts);
    areas = Areas.of(extracts.of(Tables.AREAS));
    populace = new Populace(extracts, areas, period);
  }

  Extracts extracts() {
    return extracts;
  }

  Period period() {
    return period;
  }

  Linked linked() {
    return linked;
  }

  Areas areas() {
    return areas;
  }

  Populace populace() {
    return populace;
  }

  /// Says that a source is absent, in every area given, where it is.
  boolean lacks(Source<?> source, Figures figures, List<String> of, Measure... measures) {
    if (extracts.has(source)) {
      return false;
    }
    for (var measure : measures) {
      of.forEach(area -> figures.notSubmitted(measure, Cell.all(area)));
    }
    return true;
  }

  /// The rows of a period with the person they happened to.
  <R extends Row> List<Event<R>> events(Source<R> source, Period in) {
    return events(source, in, row -> row.mentions().getFirst());
  }

  /// The rows of a period with one of the people they name.
  <R extends Row> List<Event<R>> events(Source<R> source, Period in, Function<R, Mention> who) {
    return events(source, row -> in.covers(row.when().day()), who);
  }

  <R extends Row> List<Event<R>> events(
      Source<R> source, Predicate<R> wanted, Function<R, Mention> who) {
    var events = new ArrayList<Event<R>>();
    int line = 1;
    for (var row : extracts.of(source)) {
      line++;
      if (wanted.test(row)) {
        var happenedTo = Seen.in(source.file(), line, row, row.mentions().getFirst());
        var counted = Seen.in(source.file(), line, row, who.apply(row));
        events.add(new Event<>(row, counted, locality(row, happenedTo)));
      }
    }
    events.sort((one, other) -> Seen.IN_ORDER.compare(one.who(), other.who()));
    return events;
  }

  /// Each person once, by their first event.
  static <R> List<Event<R>> people(List<Event<R>> events) {
    var people = new HashSet<Integer>();
    return events.stream().filter(event -> people.add(event.who().person())).toList();
  }

  static <E> int count(Collection<E> of, Predicate<? super E> counted) {
    return Math.toIntExact(of.stream().filter(counted).count());
  }

  /// How many events of an earlier period count; null when the source begins too late to tell.
  @Nullable Double earlier(
      Source<? extends Row> source, Period before, Predicate<Event<?>> counted) {
    if (!reaches(source, before)) {
      return null;
    }
    return (double) count(events(source, before), counted);
  }

  boolean reaches(Source<? extends Row> source, Period before) {
    return extracts.of(source).stream()
        .map(row -> row.when().day())
        .min(LocalDate::compareTo)
        .map(earliest -> !before.first().isBefore(earliest.minusDays(LATE)))
        .orElse(false);
  }

  private @Nullable String locality(Row row, Seen happenedTo) {
    Ward given = row instanceof PoliceIncident incident ? incident.ward() : null;
    var ward = given == null ? linked.ward(happenedTo) : given;
    return ward == null ? null : ward.locality();
  }
}
