package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Audience;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Edition;
import uk.rowan.insight.measure.Figure;
import uk.rowan.insight.measure.Figure.State;
import uk.rowan.insight.measure.Kind;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.disclosure.Dimension;
import uk.rowan.measures.disclosure.Exposure;
import uk.rowan.measures.disclosure.Frame;
import uk.rowan.measures.disclosure.Part;
import uk.rowan.measures.disclosure.Release;
import uk.rowan.measures.disclosure.Rule;

/// What an audience may see of an edition, and what nobody finds out from it.
class DisclosureTests {

  private static final long SEED = 20_241_130;
  private static final Period NEXT =
      new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

  private static Extracts extracts;
  private static Edition truth;
  private static Edition partner;
  private static Edition everybody;

  @BeforeAll
  static void begin() {
    System.out.println("seed " + SEED);
    extracts = new Extracts();
    new Invented(SEED, extracts, LocalDate.of(2022, 12, 1), LocalDate.of(2024, 12, 31))
        .everything(900);
    truth = edition(Assessed.YEAR, Audience.ANALYST);
    partner = edition(Assessed.YEAR, Audience.PARTNER);
    everybody = edition(Assessed.YEAR, Audience.PUBLIC);
  }

  @AfterAll
  static void end() {
    extracts.close();
  }

  @Test
  void nothingIsHiddenFromTheAnalyst() {
    assertThat(truth.figures()).noneMatch(figure -> figure.state() == State.SUPPRESSED);
  }

  @Test
  void everyAudienceHasTheSameCellsInTheSameOrder() {
    assertThat(partner.figures())
        .extracting(Figure::cell)
        .isEqualTo(truth.figures().stream().map(Figure::cell).toList());
    assertThat(everybody.figures())
        .extracting(Figure::cell)
        .isEqualTo(truth.figures().stream().map(Figure::cell).toList());
  }

  @Test
  void partnersSeeNoCountFromOneToFourAndEveryNought() {
    assertThat(counts(partner)).isNotEmpty().noneMatch(it -> it > 0 && it < 5);
    assertThat(counts(partner)).anyMatch(it -> it == 0);
    assertThat(noughts(partner)).isEqualTo(noughts(truth));
  }

  @Test
  void thePublicSeesFivesAndNoCountUnderTen() {
    assertThat(counts(everybody)).isNotEmpty().allMatch(it -> it == 0 || (it >= 10 && it % 5 == 0));
  }

  @Test
  void suppressedCellTellsNothing() {
    assertThat(partner.figures().stream().filter(it -> it.state() == State.SUPPRESSED))
        .isNotEmpty()
        .allMatch(
            it ->
                it.numerator() == null && it.denominator() == null && it.value().known().isEmpty())
        .allMatch(it -> it.note().isEmpty());
  }

  /// A rate over a rounded count, and not the rate rounded.
  @Test
  void publicRateComesFromTheRoundedCount() {
    var rate = figure(everybody, "police.crime_rate", Cell.whole("Borough"));
    var numerator = rate.numerator();
    var denominator = rate.denominator();

    assertThat(numerator).isNotNull();
    assertThat(numerator % 5).isZero();
    assertThat(rate.value().known().map(Estimate::value).orElseThrow())
        .isCloseTo(1000 * numerator / denominator, within(1e-9));
  }

  @Test
  void countIsHiddenInEveryMeasureOrInNone() {
    for (var age : List.of("0-15", "16-24", "55-64", "65+")) {
      for (var area : partner.areas()) {
        var cell = new Cell(area, "age", age);
        assertThat(figure(partner, "police.victim_rate", cell).state() == State.SUPPRESSED)
            .isEqualTo(figure(partner, "police.victims", cell).state() == State.SUPPRESSED);
      }
    }
  }

  /// In no row or column of a table that adds up, unrounded, is a single cell hidden.
  @Test
  void noHiddenCountIsWhatTheOthersLeave() {
    for (var measure :
        List.of("police.victims", "police.suspects", "idva.referrals", "marac.cases")) {
      var breakdowns =
          figure(partner, measure, Cell.whole("Borough")).measure().breakdowns().keySet();
      for (var breakdown : breakdowns) {
        assertThat(lines(partner, measure, breakdown))
            .as(measure)
            .noneMatch(line -> hidden(partner, measure, line) == 1);
      }
    }
  }

  /// 58 of 60: the two others could be found.
  @Test
  void shareOfNearlyAllIsHidden() {
    try (var own = new Extracts()) {
      own.rows(
          58,
          "idva_referrals",
          "received",
          "2024-01-01",
          "client",
          "#",
          "service",
          "IDVA",
          "engaged",
          "true");
      own.rows(
          2,
          "idva_referrals",
          "received",
          "2024-01-01",
          "client",
          "#",
          "service",
          "IDVA",
          "engaged",
          "false");

      var assessed = Assessed.of(own, Assessed.YEAR, Audience.PARTNER);

      assertThat(assessed.figure("idva.engaged").state()).isEqualTo(State.SUPPRESSED);
      assertThat(assessed.figure("idva.referrals").state()).isEqualTo(State.VALUE);
    }
  }

  @Test
  void peopleOfAnAreaAreNoSecret() {
    assertThat(figure(everybody, "marac.expected", Cell.whole("Borough")).numerator())
        .isEqualTo(figure(truth, "marac.expected", Cell.whole("Borough")).numerator());
  }

  /// This month's edition drops a month and adds one. Both together, with everything that adds up,
  /// let nobody find a hidden count exactly.
  @Test
  void consecutivePublicEditionsTogetherGiveNoCountAway() {
    var first = everybody;
    var second = edition(NEXT, Audience.PUBLIC);
    var services = List.of("IDVA", "HOSPITAL", "GATEWAY", "COUNSELLING");
    var slices =
        List.of(
            new Period(LocalDate.of(2023, 12, 1), LocalDate.of(2023, 12, 31)),
            new Period(NEXT.from(), Assessed.YEAR.to()),
            new Period(LocalDate.of(2024, 12, 1), NEXT.to()));
    var areas = truth.areas().subList(1, truth.areas().size());
    var counts = new ArrayList<Long>();
    for (var slice : slices) {
      var of = edition(slice, Audience.ANALYST);
      for (var area : areas) {
        for (var service : services) {
          var number = figure(of, "idva.referrals", new Cell(area, "service", service)).numerator();
          counts.add(Math.round(number == null ? 0 : number));
        }
      }
    }
    var frame =
        Frame.of(
            List.of(
                Dimension.of("slice", "gone", "both", "new")
                    .grouped("first", "gone", "both")
                    .grouped("second", "both", "new"),
                new Dimension("area", areas, List.of()).withTotal("Borough"),
                new Dimension("service", services, List.of()).withTotal("all")),
            counts.stream().mapToLong(Long::longValue).toArray());
    var hidden = new HashSet<Part>();
    var cells = new ArrayList<uk.rowan.measures.disclosure.Cell>();
    for (var edition : Map.of("first", first, "second", second).entrySet()) {
      for (var area : truth.areas()) {
        var categories = new ArrayList<>(services);
        categories.add("all");
        for (var category : categories) {
          var cell =
              category.equals("all") ? Cell.whole(area) : new Cell(area, "service", category);
          var part =
              frame.part(Map.of("slice", edition.getKey(), "area", area, "service", category));
          cells.add(new uk.rowan.measures.disclosure.Cell(edition.getKey() + cell, part));
          if (figure(edition.getValue(), "idva.referrals", cell).state() == State.SUPPRESSED) {
            hidden.add(part);
          }
        }
      }
    }

    var release = Release.of(frame, new uk.rowan.measures.disclosure.Table("both editions", cells));

    assertThat(hidden).isNotEmpty();
    assertThat(release.audit(Rule.PUBLIC, hidden)).noneMatch(Exposure::isExact);
  }

  private static Edition edition(Period period, Audience audience) {
    return Assessed.of(extracts, period, audience).edition();
  }

  private static Figure figure(Edition edition, String measure, Cell cell) {
    return edition
        .figure(measure, cell)
        .orElseThrow(() -> new AssertionError(measure + " " + cell));
  }

  private static List<Double> counts(Edition edition) {
    return edition.figures().stream()
        .filter(it -> it.measure().kind() == Kind.COUNT && it.measure().each() == 1)
        .map(Figure::numerator)
        .filter(it -> it != null)
        .toList();
  }

  private static List<Cell> noughts(Edition edition) {
    return edition.figures().stream()
        .filter(
            it ->
                it.measure().id().equals("police.victims")
                    && Double.valueOf(0).equals(it.numerator()))
        .map(Figure::cell)
        .toList();
  }

  private static List<List<Cell>> lines(Edition edition, String measure, String breakdown) {
    var lines = new ArrayList<List<Cell>>();
    var categories =
        edition.figures().stream()
            .filter(it -> it.measure().id().equals(measure))
            .map(Figure::cell)
            .filter(it -> it.breakdown().equals(breakdown))
            .map(Cell::category)
            .distinct()
            .toList();
    for (var area : edition.areas()) {
      var line = new ArrayList<Cell>();
      line.add(Cell.whole(area));
      categories.forEach(category -> line.add(new Cell(area, breakdown, category)));
      lines.add(line);
    }
    for (var category : categories) {
      lines.add(edition.areas().stream().map(area -> new Cell(area, breakdown, category)).toList());
    }
    return lines;
  }

  private static long hidden(Edition edition, String measure, List<Cell> line) {
    return line.stream()
        .filter(cell -> figure(edition, measure, cell).state() == State.SUPPRESSED)
        .count();
  }
}
