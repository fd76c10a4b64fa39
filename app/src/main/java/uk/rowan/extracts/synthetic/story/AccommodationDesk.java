package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral.Decision;
import uk.rowan.extracts.synthetic.rows.AccommodationStay;
import uk.rowan.extracts.synthetic.rows.StockedUnit;
import uk.rowan.extracts.synthetic.rows.Unit;
import uk.rowan.extracts.synthetic.rows.When;

/// Places of safety: who asks, who is told no, who stays for how long, and homes made safe to stay
/// in.
final class AccommodationDesk {

  private static final Recorder HOUSEHOLDS = new Recorder(11, "", 0.98, 0.98, 0.85, 0.2, 0.85, 0);

  private static final double FROM_ELSEWHERE = 0.3;
  private static final double WITHIN_A_DAY = 0.45;
  private static final double WITHDRAWN = 0.2;
  private static final double AGAIN = 0.3;
  private static final double REFUSED_FIRST = 0.15;

  private static final List<String> REASONS =
      List.of(
          "No space",
          "No space",
          "Household too large",
          "Support needs too high",
          "No recourse to public funds",
          "Area not safe");
  private static final List<String> NEEDS =
      List.of("Mental health", "Alcohol", "Drugs", "Interpreter", "Step-free access");
  private static final List<String> ENDINGS = List.of("Planned move", "Planned move", "Left early");
  private static final List<String> DESTINATIONS =
      List.of("Own tenancy", "Own tenancy", "Family", "Returned home", "Another refuge");

  private final List<AccommodationReferral> referrals = new ArrayList<>();
  private final List<AccommodationStay> stays = new ArrayList<>();
  private final Stock stock;
  private final Town town;
  private final Chance chance;
  private int number = 8_000;

  AccommodationDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    stock = new Stock(town.calendar());
  }

  List<AccommodationReferral> referrals() {
    return town.inOrder(referrals);
  }

  List<AccommodationStay> stays() {
    return town.inOrder(stays);
  }

  List<StockedUnit> stock() {
    return stock.listed();
  }

  void work(YearMonth month) {
    for (var place : stock.places()) {
      while (!place.free().isAfter(month.atEndOfMonth())) {
        moveIn(place);
      }
    }
    for (var locality : Locality.values()) {
      long declined = town.calendar().due(Plan.DECLINED, locality, month);
      for (long i = 0; i < declined; i++) {
        sendAway(locality, Town.in(month, chance));
      }
      long installed = town.calendar().due(Plan.SANCTUARY, locality, month);
      for (long i = 0; i < installed; i++) {
        makeSafe(locality, Town.in(month, chance));
      }
    }
  }

  /// A household that never asked for a place before, so that whose referral led to which stay is
  /// beyond doubt.
  private Family household(Locality locality, LocalDate day) {
    var family =
        town.known()
            .lately(locality)
            .filter(known -> !known.askedForPlace())
            .orElseGet(() -> town.families().of(locality, day));
    family.asksForPlace();
    return family;
  }

  private Locality anywhere() {
    return chance.of(FROM_ELSEWHERE) ? Locality.ELSEWHERE : chance.pick(Locality.HERE);
  }

  private void moveIn(Stock.Place place) {
    var unit = place.unit();
    var movedIn = When.time(place.free().atTime(chance.between(9, 20), chance.between(0, 59)));
    int usual = unit.type() == Unit.Type.REFUGE ? 95 : 150;
    int nights = 7 + (int) (-StrictMath.log(1 - chance.share()) * usual);
    var out = movedIn.day().plusDays(nights);
    place.freeFrom(out.plusDays(chance.between(2, 21)));
    if (!town.calendar().covers(movedIn.day())) {
      return;
    }
    var family = household(anywhere(), movedIn.day());
    if (chance.of(REFUSED_FIRST)) {
      var before = Town.inOfficeHours(movedIn.day().minusDays(chance.between(20, 40)), chance);
      refer(family, chance.pick(Stock.PROVIDERS), before, Decision.DECLINED);
    }
    refer(family, unit.provider(), asked(movedIn), Decision.ACCEPTED);
    stay(family, unit, movedIn, out);
  }

  private When asked(When movedIn) {
    return When.time(
        chance.of(WITHIN_A_DAY)
            ? movedIn.at().minusHours(chance.between(1, 23))
            : movedIn.at().minusHours(chance.between(25, 400)));
  }

  private void stay(Family family, Unit unit, When movedIn, LocalDate out) {
    boolean over = town.happened(out) != null;
    int children = Math.min(unit.bedspaces() - 1, family.childrenOn(movedIn.day()).size());
    stays.add(
        new AccommodationStay(
            "ST%05d".formatted(++number),
            unit,
            movedIn,
            over ? When.day(out) : null,
            over && chance.of(0.95) ? chance.pick(ENDINGS) : null,
            over && chance.of(0.9) ? chance.pick(DESTINATIONS) : null,
            1,
            children,
            HOUSEHOLDS.write(family.harmed())));
  }

  /// Some ask twice, of two providers.
  private void sendAway(Locality locality, LocalDate day) {
    var family = household(locality, day);
    var decision = chance.of(WITHDRAWN) ? Decision.WITHDRAWN : Decision.DECLINED;
    refer(family, chance.pick(Stock.PROVIDERS), Town.inOfficeHours(day, chance), decision);
    if (chance.of(AGAIN)) {
      var later = Town.inOfficeHours(day.plusDays(chance.between(1, 20)), chance);
      refer(family, chance.pick(Stock.PROVIDERS), later, Decision.DECLINED);
    }
  }

  private void makeSafe(Locality locality, LocalDate day) {
    var family = household(locality, day);
    var home =
        new Unit(Stock.COUNCIL, "Sanctuary", "SAN-%04d".formatted(number), Unit.Type.SANCTUARY, 5);
    var out = day.plusDays(chance.between(90, 365));
    stay(family, home, When.day(Calendar.workingDay(day)), out);
  }

  private void refer(Family family, String provider, When received, Decision decision) {
    var ward = family.harmed().home().ward();
    referrals.add(
        new AccommodationReferral(
            "AR%05d".formatted(++number),
            provider,
            received,
            decision,
            decision == Decision.DECLINED ? reasons() : List.of(),
            ward == null ? "Another council" : null,
            1,
            family.childrenOn(received.day()).size(),
            needs(),
            HOUSEHOLDS.write(family.harmed())));
  }

  private List<String> reasons() {
    var first = chance.pick(REASONS);
    var second = chance.of(0.2) ? chance.pick(REASONS) : first;
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  private @Nullable String needs() {
    return chance.of(0.4) ? chance.pick(NEEDS) : null;
  }
}
