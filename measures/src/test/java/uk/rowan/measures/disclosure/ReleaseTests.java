package uk.rowan.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Measured;

/// What must hold whatever the counts: relations between releases that are made from one another.
class ReleaseTests {

  private static final long SEED = 31;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void tablesProtectedApartAreNotProtectedTogether() {
    var frame =
        Frame.of(
            List.of(Dimension.of("area", "a", "b"), Dimension.of("month", "1", "2", "3")),
            20,
            3,
            30,
            40,
            12,
            18);
    var months = frame.part(Map.of("area", "a", "month", "2"));
    var toDate = new Table("to date", List.of(cell(frame, "a to month 2", "a", "1", "2")));
    var monthly = new Table("monthly", List.of(cell(frame, "a in month 1", "a", "1")));

    assertThat(Release.of(frame, toDate).audit(Rule.PARTNER, Set.of())).isEmpty();
    assertThat(Release.of(frame, monthly).audit(Rule.PARTNER, Set.of())).isEmpty();
    assertThat(Release.of(frame, toDate, monthly).audit(Rule.PARTNER, Set.of()))
        .anySatisfy(found -> assertThat(found.least()).isEqualTo(frame.count(months)));
  }

  private static Cell cell(Frame frame, String label, String area, String... months) {
    var parts = IntStream.builder();
    for (var month : months) {
      frame.part(Map.of("area", area, "month", month)).cells().forEach(parts::add);
    }
    return new Cell(label, Part.of(parts.build()));
  }

  @Test
  void splittingAnAreaAndAddingItUpChangesNoCountThatIsShown() {
    for (int i = 0; i < 20; i++) {
      var counts = Examples.counts(random, 12, 60);
      var halves = IntStream.range(0, 24).mapToLong(c -> c % 2 == 0 ? counts[c / 2] : 0).toArray();
      var whole =
          List.of(Examples.dimension("area", 3).withTotal("all"), Examples.dimension("group", 4));
      var split = new ArrayList<>(whole);
      split.add(Examples.dimension("half", 2));
      var one = Frame.of(whole, counts);
      var other = Frame.of(split, halves);

      assertThat(
              Release.of(other, other.table("t", "area", "group")).protect(Rule.PARTNER).tables())
          .isEqualTo(
              Release.of(one, one.table("t", "area", "group")).protect(Rule.PARTNER).tables());
    }
  }

  @Test
  void showingATableTwiceShowsNothingMore() {
    for (int i = 0; i < 10; i++) {
      var release = Examples.table(random, 4, 3, 50);
      var table = release.tables().getFirst();
      var again = new Table("again", table.cells());
      var twice = Release.of(release.frame(), table, again).protect(Rule.PUBLIC);

      for (var cell : table.cells()) {
        assertThat(twice.cell("again", cell.label()))
            .isEqualTo(twice.cell(table.name(), cell.label()));
      }
    }
  }

  @Test
  void nothingSmallMeansNothingHidden() {
    for (int i = 0; i < 10; i++) {
      var counts = IntStream.range(0, 12).mapToLong(_ -> 10 + random.nextInt(90)).toArray();
      var frame =
          Frame.of(
              List.of(Examples.dimension("a", 4).withTotal("all"), Examples.dimension("b", 3)),
              counts);
      var shown = Release.of(frame, frame.table("t", "a", "b")).protect(Rule.PARTNER);

      assertThat(shown.report().hidden()).isEmpty();
      assertThat(shown.report().withheld()).isEmpty();
    }
  }

  @Test
  void protectionIsNeverUndoneByASecondLook() {
    for (int i = 0; i < 20; i++) {
      var rule = i % 2 == 0 ? Rule.PARTNER : Rule.PUBLIC;
      var release = i % 3 == 0 ? Examples.linked(random, rule) : Examples.table(random, 5, 4, 50);
      var shown = release.protect(rule);
      var hidden = new HashSet<Part>();
      for (var table : release.tables()) {
        for (var cell : table.cells()) {
          if (shown.cell(table.name(), cell.label()) instanceof Measured.Suppressed) {
            hidden.add(cell.part());
          }
        }
      }

      assertThat(release.audit(rule, hidden)).isEmpty();
    }
  }

  @Test
  void nextMonthsReleaseIsSafeBesideThisMonths() {
    for (int i = 0; i < 10; i++) {
      var areas = Examples.dimension("area", 4).withTotal("all");
      var counts = Examples.counts(random, 16, 30);
      var frame =
          Frame.of(
              List.of(
                  areas,
                  Examples.dimension("month", 4)
                      .grouped("to month 3", "month 1", "month 2", "month 3")),
              counts);
      var first = to(frame, areas, "to month 3");
      var out = Release.of(frame, first).protect(Rule.PUBLIC);
      var next = Release.of(frame, to(frame, areas, "all months")).after(known(first, out));

      var shown = next.protect(Rule.PUBLIC);
      var adversary = new Adversary(next, Rule.PUBLIC, shown, false);

      assertThat(Adversary.secrets(next, Rule.PUBLIC))
          .allSatisfy(part -> assertThat(adversary.width(part)).isGreaterThanOrEqualTo(5));
    }
  }

  private static Table to(Frame frame, Dimension areas, String months) {
    var cells = new ArrayList<Cell>();
    for (var area : areas.categories()) {
      var where = new HashMap<String, String>();
      where.put("area", area);
      if (!months.equals("all months")) {
        where.put("month", months);
      }
      cells.add(new Cell(area, frame.part(where)));
    }
    return new Table(months, cells);
  }

  private static Known[] known(Table table, Protection out) {
    return table.cells().stream()
        .map(
            cell ->
                switch (out.cell(table.name(), cell.label())) {
                  case Measured.Value<Long>(var shown) ->
                      Known.shown(cell.part(), shown, Rule.PUBLIC);
                  default -> Known.hidden(cell.part());
                })
        .toArray(Known[]::new);
  }

  @Test
  void tenThousandPairsOfNestedFiltersTellNothing() {
    System.out.println("seed " + SEED);
    int pairs = 0;
    for (int release = 0; pairs < 10_000; release++) {
      var counts = Examples.counts(random, 24, 12);
      var frame = Frame.of(List.of(Examples.dimension("cell", 24)), counts);
      var order = new ArrayList<>(IntStream.range(0, 24).boxed().toList());
      Collections.shuffle(order, new Random(random.nextLong()));
      var cells = new ArrayList<Cell>();
      for (int size = 1; size <= 24; size += 1 + random.nextInt(2)) {
        cells.add(
            new Cell("filter " + size, Part.of(order.stream().limit(size).mapToInt(it -> it))));
      }
      var asked = Release.of(frame, new Table("filters", cells));
      var shown = asked.protect(Rule.PARTNER);
      var adversary = new Adversary(asked, Rule.PARTNER, shown, false);

      assertThat(Adversary.secrets(asked, Rule.PARTNER))
          .as("release %d", release)
          .allSatisfy(part -> assertThat(adversary.width(part)).isGreaterThanOrEqualTo(5));
      pairs += cells.size() * (cells.size() - 1) / 2;
    }
  }
}
