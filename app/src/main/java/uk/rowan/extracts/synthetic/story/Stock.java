package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.rowan.extracts.synthetic.rows.StockedUnit;
import uk.rowan.extracts.synthetic.rows.Unit;

/// The units there are: eight flats under one roof with 25 bedspaces all along, and homes dispersed
/// over the council that grew from 7 (23 bedspaces) to 20 (73) in two years.
final class Stock {

  static final String COUNCIL = "Dunmere Housing Options";

  private static final String HAVEN = "Lanternlight";
  private static final String HOMES = "Saltmarsh Homes";
  static final List<String> PROVIDERS = List.of(HAVEN, HOMES);

  private static final int[] FLATS = {3, 3, 3, 3, 3, 3, 3, 4};
  private static final int[] FIRST_HOMES = {3, 3, 3, 3, 3, 4, 4};
  private static final int[] LATER_HOMES = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3};

  /// A unit, since when there is one, and when it can next be moved into.
  static final class Place {

    private final Unit unit;
    private final LocalDate since;
    private LocalDate free;

    private Place(Unit unit, LocalDate since) {
      this.unit = unit;
      this.since = since;
      free = since;
    }

    Unit unit() {
      return unit;
    }

    LocalDate free() {
      return free;
    }

    void freeFrom(LocalDate day) {
      free = day;
    }
  }

  private final Calendar calendar;
  private final List<Place> places = new ArrayList<>();

  Stock(Calendar calendar) {
    this.calendar = calendar;
    var always = calendar.months().getFirst().atDay(1);
    int councils = (int) Math.max(1, Math.rint(calendar.scale()));
    for (int council = 0; council < councils; council++) {
      build(council, always);
    }
  }

  List<Place> places() {
    return Collections.unmodifiableList(places);
  }

  /// As the providers list it, on the first day of every quarter.
  List<StockedUnit> listed() {
    var listed = new ArrayList<StockedUnit>();
    var day = calendar.from().withDayOfMonth(1);
    day = day.minusMonths((day.getMonthValue() - 1) % 3);
    for (; !day.isAfter(calendar.to()); day = day.plusMonths(3)) {
      for (var place : places) {
        if (!place.since.isAfter(day)) {
          boolean commissioned =
              place.unit.type() == Unit.Type.REFUGE || place.unit.bedspaces() > 3;
          listed.add(new StockedUnit(day, place.unit, commissioned));
        }
      }
    }
    return listed;
  }

  private void build(int council, LocalDate always) {
    for (int flat = 0; flat < FLATS.length; flat++) {
      add(HAVEN, "Larkwater House", council, flat, Unit.Type.REFUGE, FLATS[flat], always);
    }
    for (int home = 0; home < FIRST_HOMES.length; home++) {
      add(HOMES, scheme(home), council, home, Unit.Type.DISPERSED, FIRST_HOMES[home], always);
    }
    for (int home = 0; home < LATER_HOMES.length; home++) {
      int number = FIRST_HOMES.length + home;
      var since =
          calendar.to().minusMonths(12L + 12L * (LATER_HOMES.length - home) / LATER_HOMES.length);
      add(HOMES, scheme(number), council, number, Unit.Type.DISPERSED, LATER_HOMES[home], since);
    }
  }

  private static String scheme(int home) {
    return home % 2 == 0 ? "Dispersed homes, coast" : "Dispersed homes, inland";
  }

  private void add(
      String provider,
      String scheme,
      int council,
      int number,
      Unit.Type type,
      int bedspaces,
      LocalDate since) {
    var name =
        "%s-%03d".formatted(type == Unit.Type.REFUGE ? "Flat" : "Home", 100 * council + number + 1);
    places.add(new Place(new Unit(provider, scheme, name, type, bedspaces), since));
  }
}
