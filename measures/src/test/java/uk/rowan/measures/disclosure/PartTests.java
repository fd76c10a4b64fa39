package uk.rowan.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Measured;

/// The words releases are made of.
class PartTests {

  private static final Dimension WARD =
      Dimension.of("ward", "A", "B", "C").grouped("north", "A", "B").withTotal("all");
  private static final Frame FRAME =
      Frame.of(List.of(WARD, Dimension.of("sex", "F", "M")), 1, 2, 3, 4, 5, 6);

  @Test
  void aPartAddsUpItsCellsAndNoOthers() {
    assertThat(FRAME.count(FRAME.part(Map.of("ward", "A")))).isEqualTo(3);
    assertThat(FRAME.count(FRAME.part(Map.of("ward", "north", "sex", "M")))).isEqualTo(6);
    assertThat(FRAME.count(FRAME.part(Map.of("ward", "all")))).isEqualTo(21);
    assertThat(FRAME.count(FRAME.part(Map.of()))).isEqualTo(21);
    assertThat(FRAME.count(FRAME.part(Map.of("sex", "F")))).isEqualTo(9);
  }

  @Test
  void partsHoldAndMeetAndLeaveOneAnother() {
    var north = FRAME.part(Map.of("ward", "north"));
    var a = FRAME.part(Map.of("ward", "A"));
    var c = FRAME.part(Map.of("ward", "C"));

    assertThat(north.holds(a)).isTrue();
    assertThat(a.holds(north)).isFalse();
    assertThat(north.meets(a)).isTrue();
    assertThat(north.meets(c)).isFalse();
    assertThat(north.minus(a)).isEqualTo(FRAME.part(Map.of("ward", "B")));
    assertThat(north.minus(a)).hasSameHashCodeAs(FRAME.part(Map.of("ward", "B")));
    assertThat(north).isNotEqualTo(a).isNotEqualTo("north").hasToString("{0, 1, 2, 3}");
    assertThat(a.holds(1)).isTrue();
    assertThat(a.holds(2)).isFalse();
    assertThat(c.cells()).containsExactly(4, 5);
    assertThat(Part.of(IntStream.of(0, 1))).isEqualTo(a);
  }

  @Test
  void aTableCrossesCategoriesInOrderAndNamesThem() {
    assertThat(FRAME.table("t", "ward", "sex").cells())
        .extracting(Cell::label)
        .startsWith("A \u00b7 F", "A \u00b7 M", "B \u00b7 F")
        .endsWith("all \u00b7 F", "all \u00b7 M")
        .hasSize(10);
    assertThat(FRAME.table("t").cells()).extracting(Cell::label).containsExactly("all");
    assertThat(WARD.categories()).containsExactly("A", "B", "C", "north", "all");
    assertThat(FRAME.counts()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(FRAME.size()).isEqualTo(6);
  }

  @Test
  void namesAreNeverGivenTwice() {
    var cell = FRAME.table("t").cells().getFirst();

    assertThatIllegalArgumentException().isThrownBy(() -> new Table("t", List.of(cell, cell)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Release.of(FRAME, FRAME.table("t"), FRAME.table("t", "ward")));
    assertThatIllegalArgumentException().isThrownBy(() -> WARD.grouped("A", "B"));
    assertThatIllegalArgumentException().isThrownBy(() -> Dimension.of("none"));
  }

  @Test
  void rulesGuardSomething() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rule(1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rule(2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rule(2, 1, 0));
    assertThat(new Rule(2, 1, 1).isSmall(1)).isTrue();
    assertThat(new Rule(2, 1, 1).isSmall(2)).isFalse();
    assertThat(new Rule(2, 1, 1).isSmall(0)).isFalse();
    assertThat(Rule.PARTNER.least(0)).isZero();
    assertThat(Rule.PARTNER.most(0)).isZero();
    assertThat(Rule.PUBLIC.least(10)).isEqualTo(10);
    assertThat(Rule.PUBLIC.least(15)).isEqualTo(13);
    assertThat(Rule.PUBLIC.most(15)).isEqualTo(17);
  }

  @Test
  void whatIsKnownIsInOrderAndOfItsWhole() {
    var a = FRAME.part(Map.of("ward", "A"));
    var north = FRAME.part(Map.of("ward", "north"));

    assertThatIllegalArgumentException().isThrownBy(() -> new Known.Count(a, 3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Known.Share(a, north, 3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Known.Share(north, a, 1, 2));
    assertThat(Known.exactly(a, 3)).isEqualTo(new Known.Count(a, 3, 3));
    assertThat(Known.shown(a, 20, Rule.PUBLIC)).isEqualTo(new Known.Count(a, 18, 22));
    assertThat(Known.hidden(a)).isEqualTo(new Known.Count(a, 1, Long.MAX_VALUE));
    assertThat(new Known.Count(a, 3, 3).least()).isEqualTo(3);
  }

  @Test
  void anInsiderFindsWhatAnOutsiderCannot() {
    // 4 + 4 = 8 with both hidden: from outside each is 1 to 7; who knows that both are under 5
    // knows both.
    var frame =
        Frame.of(
            List.of(Dimension.of("row", "one").withTotal("both"), Dimension.of("side", "l", "r")),
            4,
            4);
    var left = frame.part(Map.of("side", "l"));
    var right = frame.part(Map.of("side", "r"));
    var table =
        new Table(
            "t",
            List.of(
                new Cell("l", left), new Cell("r", right), new Cell("sum", frame.part(Map.of()))));

    var found = Release.of(frame, table).audit(Rule.PARTNER, Set.of(left, right));

    assertThat(found).extracting(Exposure::how).containsExactly(Attacker.INSIDER, Attacker.INSIDER);
    assertThat(found).allSatisfy(it -> assertThat(it.least()).isEqualTo(4).isEqualTo(it.most()));
    assertThat(found.getFirst().width()).isZero();
    assertThat(Release.of(frame, table).protect(Rule.PARTNER).cell("t", "sum"))
        .isEqualTo(Measured.suppressed());
  }

  @Test
  void areasThatOverlapSingleOutWhatTheyShare() {
    var frame = Frame.of(List.of(Dimension.of("cell", "1", "2", "3")), 20, 3, 30);
    var west = new Cell("west", Part.of(IntStream.of(0, 1)));
    var east = new Cell("east", Part.of(IntStream.of(1, 2)));
    var all = new Cell("all", frame.part(Map.of()));
    var table = new Table("t", List.of(west, east, all));

    var found = Release.of(frame, table).audit(Rule.PARTNER, Set.of());

    assertThat(found.getFirst())
        .isEqualTo(
            new Exposure("those that only several tables tell apart", 3, 3, Attacker.OUTSIDER));
    assertThat(Release.of(frame, table).protect(Rule.PARTNER).report().count(Report.Why.FOR_OTHERS))
        .isEqualTo(1);
  }

  @Test
  void nobodyBelievesInLessThanNobody() {
    var facts = List.of(Fact.sum(FRAME.part(Map.of("ward", "A")), 0, 5));

    assertThat(Fact.allAgree(facts, new long[] {2, 3})).isTrue();
    assertThat(Fact.allAgree(facts, new long[] {4, -1})).isFalse();
    assertThat(Fact.allAgree(facts, new long[] {4, 2})).isFalse();
  }

  @Test
  void aFindingSaysHowFarItGoes() {
    var frame = Frame.of(List.of(Dimension.of("side", "l", "r").withTotal("sum")), 3, 2);
    var left = frame.part(Map.of("side", "l"));
    var right = frame.part(Map.of("side", "r"));

    var found =
        Release.of(frame, frame.table("t", "side")).audit(Rule.PARTNER, Set.of(left, right));

    assertThat(found.getFirst()).isEqualTo(new Exposure("t: l", 1, 4, Attacker.OUTSIDER));
    assertThat(found.getFirst().width()).isEqualTo(3);
    assertThat(found.getFirst().isExact()).isFalse();
    assertThat(found).hasSize(2);
  }

  @Test
  void aSmallWholeHidesEveryShareOfIt() {
    var frame = Frame.of(List.of(Dimension.of("side", "l", "r").withTotal("sum")), 40, 0);
    var left = frame.part(Map.of("side", "l"));
    var none = frame.part(Map.of("side", "r"));
    var sum = frame.part(Map.of());
    var table = frame.table("t", "side");

    var all = Release.of(frame, table).showing(new Release.Share(left, sum)).protect(Rule.PARTNER);
    var zero = Release.of(frame, table).showing(new Release.Share(none, sum)).protect(Rule.PARTNER);

    assertThat(all.cell("t", "l")).isEqualTo(Measured.value(40L));
    assertThat(zero.cell("t", "r")).isEqualTo(Measured.value(0L));
    assertThat(all.report().hidden()).isEmpty();
  }

  @Test
  void askingForWhatIsNotThereIsRefused() {
    var shown = Release.of(FRAME, FRAME.table("t", "ward")).protect(Rule.PARTNER);

    assertThatIllegalArgumentException().isThrownBy(() -> shown.cell("u", "A"));
    assertThatIllegalArgumentException().isThrownBy(() -> shown.cell("t", "Z"));
    assertThat(shown.report().words()).contains("small counts").doesNotContain("Withheld");
  }

  @Test
  void theReportCountsWhatIsLost() {
    var lost = new Exposure("x", 1, 1, Attacker.OUTSIDER);
    var report =
        new Report(
            List.of(new Report.Hidden("t", "a", Report.Why.SMALL)),
            List.of("u", "v"),
            List.of(lost));

    assertThat(report.count(Report.Why.SMALL)).isEqualTo(1);
    assertThat(report.count(Report.Why.FOR_OTHERS)).isZero();
    assertThat(report.words())
        .isEqualTo(
            "Hidden because they are small counts: 1. Hidden so that these cannot be computed: 0."
                + " Withheld: u, v. Found from earlier releases alone: 1.");
  }

  @Test
  void tablesMayBeRoundedByAnyBase() {
    var tens = new Rule(10, 10, 5);
    var frame = Frame.of(List.of(Dimension.of("side", "l", "r")), 44, 45);
    var shown = Release.of(frame, frame.table("t", "side")).protect(tens);

    assertThat(shown.cell("t", "l")).isEqualTo(Measured.value(40L));
    assertThat(shown.cell("t", "r")).isEqualTo(Measured.value(50L));
  }
}
