package uk.rowan.extracts.synthetic.truth;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral.Decision;
import uk.rowan.extracts.synthetic.rows.AccommodationStay;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.StockedUnit;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.Unit;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// Places of safety: what there are, who stayed, who was told no.
final class AccommodationMeasures {

  private static final double PEOPLE_A_PLACE = 10_000;

  private final Evidence evidence;
  private final Figures figures;
  private final Cell all;
  private final List<StockedUnit> stock;
  private final List<AccommodationStay> stays;
  private final List<AccommodationReferral> referrals;

  private AccommodationMeasures(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    all = Cell.all(evidence.areas().council());
    stock = evidence.extracts().of(Tables.ACCOMMODATION_STOCK);
    stays = evidence.extracts().of(Sources.ACCOMMODATION_STAYS);
    referrals = evidence.extracts().of(Sources.ACCOMMODATION_REFERRALS);
  }

  static void of(Evidence evidence, Figures figures) {
    var accommodation = new AccommodationMeasures(evidence, figures);
    accommodation.needed();
    accommodation.stock();
    accommodation.stays();
    accommodation.unable();
  }

  private void needed() {
    var people = evidence.populace().estimated(all.area(), null, 0, Integer.MAX_VALUE);
    if (people == null) {
      figures.notSubmitted(Measure.ACCOMMODATION_NEEDED, all);
    } else {
      figures.plain(
          Measure.ACCOMMODATION_NEEDED,
          all,
          StrictMath.floor(people.persons() / PEOPLE_A_PLACE + 0.5));
    }
  }

  private Cell cell(String breakdown, String category) {
    return new Cell(all.area(), breakdown, category);
  }

  private boolean lacks(Source<?> source, Measure... measures) {
    return evidence.lacks(source, figures, List.of(all.area()), measures);
  }

  private void stock() {
    if (lacks(
        Tables.ACCOMMODATION_STOCK, Measure.ACCOMMODATION_UNITS, Measure.ACCOMMODATION_BEDSPACES)) {
      return;
    }
    var last = asAt(evidence.period().last());
    var there =
        last == null || last.isAfter(evidence.period().last())
            ? List.<StockedUnit>of()
            : stock.stream().filter(unit -> unit.asAt().equals(last)).toList();
    units(all, there);
    for (var type : Unit.Type.values()) {
      units(
          cell("unit_type", type.name()),
          there.stream().filter(unit -> unit.unit().type() == type).toList());
    }
  }

  private void units(Cell cell, List<StockedUnit> units) {
    figures.plain(Measure.ACCOMMODATION_UNITS, cell, units.size());
    int bedspaces = units.stream().mapToInt(unit -> unit.unit().bedspaces()).sum();
    figures.plain(Measure.ACCOMMODATION_BEDSPACES, cell, bedspaces);
  }

  /// The last listing on or before a day, else the first after it.
  private @Nullable LocalDate asAt(LocalDate day) {
    var days = stock.stream().map(StockedUnit::asAt).collect(Collectors.toCollection(TreeSet::new));
    var last = days.floor(day);
    return last == null ? days.ceiling(day) : last;
  }

  private void stays() {
    if (lacks(
        Sources.ACCOMMODATION_STAYS,
        Measure.ACCOMMODATION_PEOPLE,
        Measure.ACCOMMODATION_OCCUPANCY,
        Measure.ACCOMMODATION_WITHIN_24H,
        Measure.SANCTUARY_INSTALLED)) {
      return;
    }
    people();
    if (!lacks(Tables.ACCOMMODATION_STOCK, Measure.ACCOMMODATION_OCCUPANCY)) {
      occupancy();
    }
    promptness();
    int installed = Evidence.count(begun(), stay -> stay.unit().type() == Unit.Type.SANCTUARY);
    figures.count(Measure.SANCTUARY_INSTALLED, all, installed);
  }

  private List<AccommodationStay> begun() {
    return stays.stream().filter(stay -> evidence.period().covers(stay.movedIn().day())).toList();
  }

  private void people() {
    var here = stays.stream().filter(this::hasANight).toList();
    figures.count(Measure.ACCOMMODATION_PEOPLE, all, people(here, stay -> true));
    for (var type : Unit.Type.values()) {
      figures.count(
          Measure.ACCOMMODATION_PEOPLE,
          cell("unit_type", type.name()),
          people(here, stay -> stay.unit().type() == type));
    }
  }

  private static int people(List<AccommodationStay> stays, Predicate<AccommodationStay> counted) {
    return stays.stream().filter(counted).mapToInt(stay -> stay.adults() + stay.children()).sum();
  }

  private boolean hasANight(AccommodationStay stay) {
    var period = evidence.period();
    return period
        .first()
        .datesUntil(period.last().plusDays(1))
        .anyMatch(night -> isIn(stay, night));
  }

  private static boolean isIn(AccommodationStay stay, LocalDate night) {
    var out = stay.movedOut();
    return !stay.movedIn().day().isAfter(night) && (out == null || night.isBefore(out.day()));
  }

  private void occupancy() {
    var inStock = stock.stream().map(StockedUnit::unit);
    var units =
        Stream.concat(inStock, stays.stream().filter(this::hasANight).map(AccommodationStay::unit));
    Set<String> schemes =
        units
            .filter(AccommodationMeasures::isNoSanctuary)
            .map(Unit::scheme)
            .collect(Collectors.toCollection(TreeSet::new));
    occupancy(all, unit -> true);
    for (var scheme : schemes) {
      occupancy(cell("scheme", scheme), unit -> unit.scheme().equals(scheme));
    }
  }

  private void occupancy(Cell cell, Predicate<Unit> counted) {
    var of = counted.and(AccommodationMeasures::isNoSanctuary);
    long available = 0;
    long occupied = 0;
    var nights =
        evidence.period().first().datesUntil(evidence.period().last().plusDays(1)).toList();
    for (var night : nights) {
      var listed = asAt(night);
      available +=
          Evidence.count(stock, unit -> unit.asAt().equals(listed) && of.test(unit.unit()));
      var taken = new HashSet<String>();
      for (var stay : stays) {
        if (of.test(stay.unit()) && isIn(stay, night)) {
          taken.add(stay.unit().provider() + "#" + stay.unit().scheme() + "#" + stay.unit().unit());
        }
      }
      occupied += taken.size();
    }
    figures.plainShare(
        Measure.ACCOMMODATION_OCCUPANCY, cell, (double) occupied, (double) available);
  }

  private static boolean isNoSanctuary(Unit unit) {
    return unit.type() != Unit.Type.SANCTUARY;
  }

  /// The household's accepted referral is its last one, by any provider, before it moved in.
  private void promptness() {
    int referred = 0;
    int prompt = 0;
    for (var stay : begun()) {
      var accepted =
          referrals.stream()
              .filter(row -> row.decision() == Decision.ACCEPTED)
              .filter(row -> row.applicant().person() == stay.lead().person())
              .filter(row -> isBefore(row, stay))
              .reduce((one, later) -> later);
      referred += accepted.isPresent() ? 1 : 0;
      prompt +=
          accepted.filter(row -> stay.movedIn().isWithinADayAfter(row.received())).isPresent()
              ? 1
              : 0;
    }
    if (evidence.extracts().has(Sources.ACCOMMODATION_REFERRALS)) {
      figures.share(Measure.ACCOMMODATION_WITHIN_24H, all, prompt, referred);
    } else {
      figures.notSubmitted(Measure.ACCOMMODATION_WITHIN_24H, all);
    }
  }

  private static boolean isBefore(AccommodationReferral row, AccommodationStay stay) {
    boolean timed = row.received().timed() && stay.movedIn().timed();
    return timed
        ? !row.received().at().isAfter(stay.movedIn().at())
        : !row.received().day().isAfter(stay.movedIn().day());
  }

  private void unable() {
    if (lacks(Sources.ACCOMMODATION_REFERRALS, Measure.ACCOMMODATION_UNABLE)) {
      return;
    }
    var asked =
        evidence.events(Sources.ACCOMMODATION_REFERRALS, evidence.period()).stream()
            .map(Event::row)
            .toList();
    var accepted = households(asked, row -> row.decision() == Decision.ACCEPTED);
    var declined =
        asked.stream()
            .filter(row -> row.decision() == Decision.DECLINED)
            .filter(row -> !accepted.contains(row.applicant().person()))
            .toList();
    figures.count(Measure.ACCOMMODATION_UNABLE, all, households(declined, row -> true).size());
    var reasons =
        declined.stream()
            .flatMap(row -> row.reasons().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (var reason : reasons) {
      figures.count(
          Measure.ACCOMMODATION_UNABLE,
          cell("decline_reason", reason),
          households(declined, row -> row.reasons().contains(reason)).size());
    }
  }

  private static Set<Integer> households(
      List<AccommodationReferral> rows, Predicate<AccommodationReferral> counted) {
    return rows.stream()
        .filter(counted)
        .map(row -> row.applicant().person())
        .collect(Collectors.toSet());
  }
}
