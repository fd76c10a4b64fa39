package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.MaracCase;
import uk.rowan.extracts.synthetic.rows.MaracCase.Characteristics;
import uk.rowan.extracts.synthetic.rows.MaracCase.Household;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.Risk;
import uk.rowan.extracts.synthetic.rows.Route;
import uk.rowan.extracts.synthetic.rows.Sex;

/// The three conferences: who is at the highest risk, and who said so.
final class MaracDesk {

  private static final Recorder VICTIMS = new Recorder(3, "", 0.99, 0.99, 0.99, 0.55, 0.80, 0.80);
  private static final Recorder PERPETRATORS =
      new Recorder(4, "", 0.97, 0.98, 0.85, 0.25, 0.30, 0.50);

  /// Of the cases, those referred again within a year: 22 % two years ago, 32 % since, and a few
  /// more for whom nobody fits.
  private static final double[] REPEATS = {0.34, 0.34, 0.24};

  private static final double MALE = 0.06;

  /// Cases of victims who are not White British, in the last year; half as many before.
  private static final Map<Locality, Double> MINORITY =
      new EnumMap<>(
          Map.of(Locality.ALDERCESTER, 0.13, Locality.BRACKPORT, 0.05, Locality.NANTMOOR, 0.11));

  /// How many candidates are thought of before the quota of men and minorities gives way.
  private static final int CANDIDATES = 400;

  /// That somebody who harms is under 18 is rarely written down: fewer than five times a year.
  private static final double NOTICED = 0.2;

  private static final double NEW_PERPETRATOR = 0.03;
  private static final double TWO_AGENCIES = 0.08;

  private final List<MaracCase> cases = new ArrayList<>();
  private final Map<Locality, List<Family>> heard = new EnumMap<>(Locality.class);
  private final Town town;
  private final Chance chance;
  private int number;

  MaracDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    Locality.HERE.forEach(locality -> heard.put(locality, new ArrayList<>()));
  }

  List<MaracCase> cases() {
    return town.inOrder(cases);
  }

  void work(YearMonth month) {
    for (var locality : Locality.HERE) {
      var meeting = Calendar.meeting(month, locality);
      long due = town.calendar().due(Plan.MARAC, locality, month);
      for (long i = 0; i < due; i++) {
        hear(locality, meeting, town.calendar().yearsBack(month));
      }
    }
  }

  private void hear(Locality locality, LocalDate meeting, int back) {
    var referred = meeting.minusDays(chance.between(8, 30));
    var heardBefore = Objects.requireNonNull(heard.get(locality));
    boolean male = chance.of(MALE);
    boolean minority =
        chance.of(Objects.requireNonNull(MINORITY.get(locality)) / (back == 0 ? 1 : 2));
    boolean repeat = chance.of(REPEATS[Math.min(back, 2)]);
    var family = repeat ? fit(male, minority, () -> again(heardBefore, referred), 20) : null;
    boolean again = family != null;
    var route = route(locality);
    if (family == null) {
      family = first(locality, male, minority, route == Route.POLICE, referred);
    }
    write(family, locality, referred, meeting, again, route);
    family.referredOn(referred);
    heardBefore.add(family);
  }

  private @Nullable Family again(List<Family> heardBefore, LocalDate referred) {
    var family = heardBefore.isEmpty() ? null : chance.pick(heardBefore);
    var last = family == null ? null : family.referred();
    boolean repeats =
        last != null && last.isBefore(referred) && !last.plusMonths(12).isBefore(referred);
    return repeats ? family : null;
  }

  private Family first(
      Locality locality, boolean male, boolean minority, boolean police, LocalDate day) {
    var heardBefore = Objects.requireNonNull(heard.get(locality));
    if (!heardBefore.isEmpty() && chance.of(NEW_PERPETRATOR)) {
      return town.families().another(chance.pick(heardBefore), day);
    }
    Family found = null;
    if (police) {
      found = fit(male, minority, () -> atHighRisk(locality, day), CANDIDATES);
    }
    while (found == null) {
      found = fit(male, minority, () -> town.families().of(locality, day), CANDIDATES);
    }
    return found;
  }

  private @Nullable Family atHighRisk(Locality locality, LocalDate referred) {
    return town.known()
        .lately(locality)
        .filter(family -> family.grade() == Risk.HIGH && family.referred() == null)
        .filter(family -> family.incident() != null && family.incident().isBefore(referred))
        .orElse(null);
  }

  /// The first that is of the sex and ethnicity wanted; none after so many.
  private static @Nullable Family fit(
      boolean male, boolean minority, Supplier<@Nullable Family> candidates, int many) {
    for (int i = 0; i < many; i++) {
      var family = candidates.get();
      if (family != null
          && (family.harmed().sex() == Sex.M) == male
          && family.harmed().ethnicity().isMinority() == minority) {
        return family;
      }
    }
    return null;
  }

  /// Two in three come from the police and next the specialist service; primary care refers most in
  /// the north, the voluntary sector most in the port.
  private Route route(Locality locality) {
    return new Weighted<Route>()
        .with(72, Route.POLICE)
        .with(12, Route.IDVA)
        .with(locality == Locality.NANTMOOR ? 5 : 1.5, Route.PRIMARY_CARE)
        .with(locality == Locality.BRACKPORT ? 5 : 2, Route.VOLUNTARY)
        .with(4, Route.SECONDARY_CARE)
        .with(3, Route.CHILDREN)
        .with(2, Route.HOUSING)
        .with(1.5, Route.ADULTS)
        .with(1.5, Route.MENTAL_HEALTH)
        .with(1, Route.PROBATION)
        .with(1, Route.MASH)
        .with(0.5, Route.SUBSTANCE_USE)
        .with(0.5, Route.EDUCATION)
        .with(0.5, Route.OTHER)
        .pick(chance);
  }

  private List<Route> routes(Route first) {
    var second = chance.of(TWO_AGENCIES) ? chance.oneOf(Route.IDVA, Route.MASH) : first;
    return second == first ? List.of(first) : List.of(first, second);
  }

  private void write(
      Family family,
      Locality locality,
      LocalDate referred,
      LocalDate meeting,
      boolean again,
      Route route) {
    var victim = VICTIMS.write(family.harmed());
    int ticks = chance.between(9, 22);
    cases.add(
        new MaracCase(
            "M%05d".formatted(++number),
            locality.marac(),
            referred,
            meeting,
            routes(route),
            criteria(ticks, again),
            chance.of(0.9) ? ticks : null,
            household(family, meeting),
            characteristics(family, victim, again, meeting),
            victim,
            PERPETRATORS.write(family.harming()),
            others(family)));
  }

  private List<Mention> others(Family family) {
    var another = family.alsoHarming();
    var written = another == null ? null : PERPETRATORS.write(another);
    return written == null || written.dob() == null ? List.of() : List.of(written);
  }

  private List<String> criteria(int ticks, boolean again) {
    var criteria = new ArrayList<String>();
    criteria.add(ticks >= 14 ? "VHR" : chance.oneOf("PJ", "PE"));
    if (again) {
      criteria.add("REPEAT");
    }
    return criteria;
  }

  /// Six in ten cases have children; of all cases, one in eight a child in need, one in twenty a
  /// protection plan, one in forty a looked-after child.
  private Household household(Family family, LocalDate meeting) {
    int children = family.childrenOn(meeting).size();
    boolean any = children > 0;
    return new Household(
        chance.of(0.98) ? (Integer) children : null,
        recorded(0.97, any && chance.of(0.2)),
        recorded(0.97, any && chance.of(0.09)),
        recorded(0.97, chance.of(0.025)));
  }

  private Characteristics characteristics(
      Family family, Mention victim, boolean again, LocalDate meeting) {
    boolean young = family.harming().ageOn(meeting) < 18 && chance.of(NOTICED);
    var bme = recorded(0.8, family.harmed().ethnicity().isMinority());
    return new Characteristics(
        recorded(0.95, again != chance.of(0.08)),
        victim.ethnicity() == null ? bme : null,
        recorded(0.9, chance.of(0.025)),
        recorded(0.92, chance.of(0.033)),
        recorded(0.95, young));
  }

  private @Nullable Boolean recorded(double often, boolean yes) {
    return chance.of(often) ? (Boolean) yes : null;
  }
}
