package uk.rowan.extracts.synthetic.truth;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.People;
import uk.rowan.extracts.synthetic.rows.People.Kind;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.Ward;

/// How many people live in an area: what rates are taken over.
final class Populace {

  /// Where a band without an upper end is cut, it is taken to end with this age.
  private static final int OLDEST = 100;

  /// Some people, and whether a band was shared out to find them.
  record Headcount(double persons, boolean sharedOut) {

    String note() {
      return sharedOut ? "an age band was shared out evenly by single year" : "";
    }
  }

  /// Rows that may be added up: one count of everybody.
  private record Table(Kind kind, int year, boolean byEthnicity) {}

  private final Map<Table, Map<String, List<People>>> tables;
  private final List<Ward> wards;
  private final Areas areas;
  private final Period period;

  Populace(Extracts extracts, Areas areas, Period period) {
    tables =
        extracts.of(Tables.POPULATIONS).stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Table(row.kind(), row.year(), row.ethnicity() != null),
                    Collectors.groupingBy(People::area)));
    wards = extracts.of(Tables.AREAS);
    this.areas = areas;
    this.period = period;
  }

  /// The estimate for the period; null for what is unplaced, and where no estimate was sent.
  @Nullable Headcount estimated(String area, @Nullable Sex sex, int from, int to) {
    var years = years(Kind.ESTIMATE, false);
    if (years.isEmpty()) {
      return null;
    }
    var latest = years.floor(period.last().getYear());
    return in(area, Kind.ESTIMATE, latest == null ? years.first() : latest, sex, from, to);
  }

  /// Of the latest year there is of a kind.
  @Nullable Headcount latest(String area, Kind kind, int from, int to) {
    var years = years(kind, false);
    return years.isEmpty() ? null : in(area, kind, years.last(), null, from, to);
  }

  /// The share of people whose ethnicity is as wanted, by the latest census; null where it does not
  /// say.
  @Nullable Double share(String area, Predicate<Ethnicity> wanted) {
    var years = years(Kind.CENSUS, true);
    double all = 0;
    double some = 0;
    for (var row : of(area, Kind.CENSUS, years.isEmpty() ? 0 : years.last(), true)) {
      var ethnicity = row.ethnicity();
      if (ethnicity != null) {
        all += row.persons();
        some += wanted.test(ethnicity) ? row.persons() : 0;
      }
    }
    return all == 0 ? null : (Double) (some / all);
  }

  private @Nullable Headcount in(
      String area, Kind kind, int year, @Nullable Sex sex, int from, int to) {
    var here = of(area, kind, year, false);
    if (here.isEmpty()) {
      return null;
    }
    double persons = 0;
    boolean sharedOut = false;
    for (var row : here) {
      if (sex == null || row.sex() == sex) {
        double part = part(row, from, to);
        persons += row.persons() * part;
        sharedOut |= part > 0 && part < 1;
      }
    }
    return new Headcount(persons, sharedOut);
  }

  /// The part of a band that lies between two ages, both included.
  private static double part(People row, int from, int to) {
    var last = row.ageTo();
    if (last == null && row.ageFrom() >= from && to >= OLDEST) {
      return 1;
    }
    int end = last == null ? Math.max(OLDEST, row.ageFrom()) : last;
    int years = Math.min(end, to) - Math.max(row.ageFrom(), from) + 1;
    return Math.max(0, years) / (end - row.ageFrom() + 1.0);
  }

  /// An area's own rows, else those of its wards.
  private List<People> of(String area, Kind kind, int year, boolean byEthnicity) {
    var ofYear = tables.getOrDefault(new Table(kind, year, byEthnicity), Map.of());
    var own = ofYear.getOrDefault(area, List.of());
    return own.isEmpty()
        ? wardsOf(area).stream()
            .flatMap(ward -> ofYear.getOrDefault(ward, List.of()).stream())
            .toList()
        : own;
  }

  private Set<String> wardsOf(String area) {
    return wards.stream()
        .filter(ward -> areas.holds(area, ward.locality()))
        .flatMap(ward -> List.of(ward.code(), ward.name()).stream())
        .collect(Collectors.toSet());
  }

  private NavigableSet<Integer> years(Kind kind, boolean byEthnicity) {
    return tables.keySet().stream()
        .filter(table -> table.kind == kind && table.byEthnicity == byEthnicity)
        .map(Table::year)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
