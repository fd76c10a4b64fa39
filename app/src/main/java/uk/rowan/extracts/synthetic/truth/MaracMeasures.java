package uk.rowan.extracts.synthetic.truth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.MaracCase;
import uk.rowan.extracts.synthetic.rows.MaracCase.Household;
import uk.rowan.extracts.synthetic.rows.Route;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// What the conferences heard. Cases are rows; victims are people.
final class MaracMeasures {

  private static final int GROWN = 16;
  private static final int ADULT = 18;
  private static final int OLDEST = Integer.MAX_VALUE;

  /// SafeLives: 40 cases for every 10,000 adult women, and one IDVA for every 100 cases.
  private static final double CASES_A_WOMAN = 40.0 / 10_000;

  private static final double CASES_AN_IDVA = 100;

  private static final Measure[] OF_COUNCIL = {
    Measure.MARAC_RATE_ADULT_FEMALES,
    Measure.MARAC_EXPECTED,
    Measure.MARAC_IDVA_NEEDED,
    Measure.MARAC_IDVA_RECOMMENDED
  };
  private static final Measure[] OF_AREAS = {
    Measure.MARAC_CASES,
    Measure.MARAC_CASES_CHANGE,
    Measure.MARAC_RATE_16PLUS,
    Measure.MARAC_REPEAT,
    Measure.MARAC_SOURCE,
    Measure.MARAC_SOURCE_POLICE,
    Measure.MARAC_MINORITY,
    Measure.MARAC_MINORITY_UNKNOWN,
    Measure.MARAC_MALE,
    Measure.MARAC_LGBT,
    Measure.MARAC_DISABILITY,
    Measure.MARAC_HARMED_BY_UNDER_18,
    Measure.MARAC_WITH_CHILDREN,
    Measure.MARAC_CHILD_IN_NEED,
    Measure.MARAC_CHILD_PROTECTION_PLAN,
    Measure.MARAC_LOOKED_AFTER
  };

  private final Evidence evidence;
  private final Figures figures;
  private final List<Event<MaracCase>> cases;
  private final List<Event<MaracCase>> victims;
  private final Map<Integer, List<MaracCase>> byVictim;

  private MaracMeasures(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    cases = evidence.events(Sources.MARAC_CASES, evidence.period());
    victims = Evidence.people(cases);
    byVictim =
        evidence.extracts().of(Sources.MARAC_CASES).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.victim().person(), HashMap::new, Collectors.toList()));
  }

  static void of(Evidence evidence, Figures figures) {
    var council = List.of(evidence.areas().council());
    boolean absent = evidence.lacks(Sources.MARAC_CASES, figures, evidence.areas().all(), OF_AREAS);
    if (evidence.lacks(Sources.MARAC_CASES, figures, council, OF_COUNCIL) || absent) {
      return;
    }
    var marac = new MaracMeasures(evidence, figures);
    evidence.areas().all().forEach(marac::write);
    marac.expected(evidence.areas().council());
  }

  private void write(String area) {
    var here = in(area, cases);
    counts(area, here);
    rates(area, here);
    sources(area, here);
    int repeats = Evidence.count(here, event -> isRepeat(event.row()));
    figures.share(Measure.MARAC_REPEAT, Cell.all(area), repeats, here.size());
    people(area, in(area, victims));
    ticks(area, here);
    children(area, here);
  }

  private List<Event<MaracCase>> in(String area, List<Event<MaracCase>> events) {
    return events.stream().filter(event -> evidence.areas().holds(area, event.locality())).toList();
  }

  private void counts(String area, List<Event<MaracCase>> here) {
    figures.count(Measure.MARAC_CASES, Cell.all(area), here.size());
    Category.open(cases, event -> event.row().marac())
        .forEach(
            marac ->
                figures.count(
                    Measure.MARAC_CASES, new Cell(area, "marac", marac.name()), marac.count(here)));
    var before =
        evidence.earlier(
            Sources.MARAC_CASES,
            evidence.period().before(),
            event -> evidence.areas().holds(area, event.locality()));
    figures.change(Measure.MARAC_CASES_CHANGE, Cell.all(area), here.size(), before);
  }

  private void rates(String area, List<Event<MaracCase>> here) {
    var measure = Measure.MARAC_RATE_16PLUS;
    var populace = evidence.populace();
    figures.rate(
        measure, Cell.all(area), here.size(), populace.estimated(area, null, GROWN, OLDEST));
    Function<Event<MaracCase>, @Nullable Integer> age = event -> evidence.linked().age(event.who());
    for (var band : Band.OF_GROWN) {
      int count = Evidence.count(here, event -> band.holds(age.apply(event)));
      figures.rate(
          measure,
          new Cell(area, "victim_age", band.name()),
          count,
          populace.estimated(area, null, band.from(), band.to()));
    }
    int unknown = Evidence.count(here, event -> age.apply(event) == null);
    figures.unknown(measure, new Cell(area, "victim_age", Figures.UNKNOWN), unknown);
  }

  /// Each of n agencies that refer a case together has 1/n of it.
  private void sources(String area, List<Event<MaracCase>> here) {
    double all =
        Arrays.stream(Route.values())
            .mapToDouble(
                route -> here.stream().mapToDouble(event -> part(event.row(), route)).sum())
            .sum();
    figures.share(Measure.MARAC_SOURCE, Cell.all(area), all, here.size());
    for (var route : Route.values()) {
      double part = here.stream().mapToDouble(event -> part(event.row(), route)).sum();
      figures.share(Measure.MARAC_SOURCE, new Cell(area, "route", route.text()), part, here.size());
    }
    double police = here.stream().mapToDouble(event -> part(event.row(), Route.POLICE)).sum();
    figures.share(Measure.MARAC_SOURCE_POLICE, Cell.all(area), police, here.size());
  }

  private static double part(MaracCase row, Route route) {
    return row.routes().contains(route) ? 1.0 / row.routes().size() : 0;
  }

  /// Whether the last earlier case of the same victim that shares a perpetrator was referred before
  /// this one, and at most twelve calendar months before.
  private boolean isRepeat(MaracCase row) {
    return byVictim.getOrDefault(row.victim().person(), List.of()).stream()
        .filter(earlier -> earlier.referred().isBefore(row.referred()))
        .filter(earlier -> shares(earlier, row))
        .max(Comparator.comparing(MaracCase::referred))
        .filter(last -> !last.referred().plusMonths(12).isBefore(row.referred()))
        .isPresent();
  }

  private static boolean shares(MaracCase one, MaracCase other) {
    var perpetrators = perpetrators(one);
    perpetrators.retainAll(perpetrators(other));
    return !perpetrators.isEmpty();
  }

  private static Set<Integer> perpetrators(MaracCase row) {
    var perpetrators = new HashSet<Integer>();
    perpetrators.add(row.perpetrator().person());
    row.otherPerpetrators().forEach(other -> perpetrators.add(other.person()));
    return perpetrators;
  }

  private void people(String area, List<Event<MaracCase>> here) {
    var linked = evidence.linked();
    var minorities = here.stream().map(event -> linked.minority(event.who())).toList();
    int known = Evidence.count(minorities, one -> one != null);
    int minority = Evidence.count(minorities, Boolean.TRUE::equals);
    figures.share(Measure.MARAC_MINORITY, Cell.all(area), minority, known);
    figures.share(Measure.MARAC_MINORITY_UNKNOWN, Cell.all(area), here.size() - known, here.size());
    var sexes =
        here.stream().map(event -> linked.sex(event.who())).filter(sex -> sex != null).toList();
    int male = Evidence.count(sexes, sex -> sex == Sex.M);
    figures.share(Measure.MARAC_MALE, Cell.all(area), male, sexes.size());
  }

  private void ticks(String area, List<Event<MaracCase>> here) {
    ofThoseAsked(Measure.MARAC_LGBT, area, here, row -> row.characteristics().lgbt());
    ofThoseAsked(Measure.MARAC_DISABILITY, area, here, row -> row.characteristics().disability());
    figures.count(
        Measure.MARAC_HARMED_BY_UNDER_18,
        Cell.all(area),
        yes(here, row -> row.characteristics().harmedByUnder18()));
  }

  private void ofThoseAsked(
      Measure measure,
      String area,
      List<Event<MaracCase>> here,
      Function<MaracCase, @Nullable Boolean> answer) {
    int asked = Evidence.count(here, event -> answer.apply(event.row()) != null);
    figures.share(measure, Cell.all(area), yes(here, answer), asked);
  }

  private void children(String area, List<Event<MaracCase>> here) {
    ofAll(Measure.MARAC_WITH_CHILDREN, area, here, MaracMeasures::hasChildren);
    ofAll(Measure.MARAC_CHILD_IN_NEED, area, here, Household::inNeed);
    ofAll(Measure.MARAC_CHILD_PROTECTION_PLAN, area, here, Household::protectionPlan);
    ofAll(Measure.MARAC_LOOKED_AFTER, area, here, Household::lookedAfter);
  }

  private void ofAll(
      Measure measure,
      String area,
      List<Event<MaracCase>> here,
      Function<Household, @Nullable Boolean> answer) {
    double yes = yes(here, row -> answer.apply(row.household()));
    figures.share(measure, Cell.all(area), yes, here.size());
  }

  private static @Nullable Boolean hasChildren(Household household) {
    var children = household.children();
    return children == null ? null : (Boolean) (children > 0);
  }

  private static double yes(
      List<Event<MaracCase>> here, Function<MaracCase, @Nullable Boolean> answer) {
    return Evidence.count(here, event -> Boolean.TRUE.equals(answer.apply(event.row())));
  }

  private void expected(String council) {
    var women = evidence.populace().estimated(council, Sex.F, ADULT, OLDEST);
    var cell = Cell.all(council);
    figures.rate(Measure.MARAC_RATE_ADULT_FEMALES, cell, cases.size(), women);
    figures.plain(Measure.MARAC_IDVA_NEEDED, cell, cases.size() / CASES_AN_IDVA);
    if (women == null) {
      figures.notApplicable(Measure.MARAC_EXPECTED, cell, null, null, "");
      figures.notApplicable(Measure.MARAC_IDVA_RECOMMENDED, cell, null, null, "");
      return;
    }
    double expected = CASES_A_WOMAN * women.persons();
    figures.plain(Measure.MARAC_EXPECTED, cell, expected);
    figures.plain(Measure.MARAC_IDVA_RECOMMENDED, cell, expected / CASES_AN_IDVA);
  }
}
