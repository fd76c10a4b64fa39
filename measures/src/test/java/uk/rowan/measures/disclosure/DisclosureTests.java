package uk.rowan.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Measured;

class DisclosureTests {

  private static final Dimension AREA =
      Dimension.of("area", "Chester", "Ellesmere Port", "Northwich").withTotal("council");
  private static final Dimension SEX = Dimension.of("sex", "F", "M").withTotal("all");
  private static final Frame FRAME = Frame.of(List.of(AREA, SEX), 90, 3, 120, 14, 60, 11);
  private static final Release RELEASE = Release.of(FRAME, FRAME.table("victims", "area", "sex"));

  @Test
  void aTrueZeroStaysZeroAndASmallCountIsHidden() {
    assertThat(Rule.PARTNER.show(0)).isEqualTo(Measured.value(0L));
    assertThat(Rule.PARTNER.show(1)).isEqualTo(Measured.suppressed());
    assertThat(Rule.PARTNER.show(4)).isEqualTo(Measured.suppressed());
    assertThat(Rule.PARTNER.show(5)).isEqualTo(Measured.value(5L));
    assertThat(Rule.PUBLIC.show(9)).isEqualTo(Measured.suppressed());
  }

  @Test
  void thePublicSeesCountsToTheNearestFive() {
    assertThat(Rule.PUBLIC.show(10)).isEqualTo(Measured.value(10L));
    assertThat(Rule.PUBLIC.show(12)).isEqualTo(Measured.value(10L));
    assertThat(Rule.PUBLIC.show(13)).isEqualTo(Measured.value(15L));
    for (long count = 10; count < 200; count++) {
      long shown = Rule.PUBLIC.rounded(count);
      assertThat(count).isBetween(Rule.PUBLIC.least(shown), Rule.PUBLIC.most(shown));
      assertThat(Rule.PUBLIC.most(shown) - Rule.PUBLIC.least(shown)).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void roundingToTenTakesFiveUpwards() {
    var tens = new Rule(10, 10, 5);

    assertThat(tens.rounded(14)).isEqualTo(10);
    assertThat(tens.rounded(15)).isEqualTo(20);
    assertThat(tens.least(20)).isEqualTo(15);
    assertThat(tens.most(20)).isEqualTo(24);
  }

  @Test
  void hidingTheSmallCountAloneHidesNothing() {
    var found = RELEASE.audit(Rule.PARTNER, Set.of(part("Chester", "M")));

    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().isExact()).isTrue();
    assertThat(found.getFirst().least()).isEqualTo(3);
    assertThat(found.getFirst().how()).isEqualTo(Attacker.OUTSIDER);
    assertThat(found.getFirst().label()).isEqualTo("victims: Chester \u00b7 M");
  }

  @Test
  void enoughOthersAreHiddenWithIt() {
    var shown = RELEASE.protect(Rule.PARTNER);

    assertThat(shown.cell("victims", "Chester \u00b7 M")).isEqualTo(Measured.suppressed());
    assertThat(shown.report().count(Report.Why.SMALL)).isEqualTo(1);
    assertThat(shown.report().count(Report.Why.FOR_OTHERS)).isEqualTo(3);
    assertThat(shown.report().words())
        .isEqualTo(
            "Hidden because they are small counts: 1. Hidden so that these cannot be computed: 3.");
  }

  @Test
  void whatWasShownIsWhatTheReportSays() {
    var shown = RELEASE.protect(Rule.PARTNER);
    var hidden = shown.report().hidden().stream().map(Report.Hidden::label).toList();

    RELEASE.tables().getFirst().cells().stream()
        .filter(cell -> !hidden.contains(cell.label()))
        .forEach(
            cell ->
                assertThat(shown.cell("victims", cell.label()))
                    .isEqualTo(Measured.value(FRAME.count(cell.part()))));
  }

  @Test
  void theSameReleaseGivesTheSameAnswer() {
    assertThat(RELEASE.protect(Rule.PUBLIC)).isEqualTo(RELEASE.protect(Rule.PUBLIC));
  }

  @Test
  void twoCountsThatNestAreATableToo() {
    var months = Examples.dimension("month", 3).grouped("to month 2", "month 1", "month 2");
    var frame = Frame.of(List.of(months.withTotal("to month 3")), 30, 20, 3);
    var lastMonth = frame.part(Map.of("month", "to month 2"));
    var toDate = frame.part(Map.of("month", "to month 3"));
    var table = new Table("to date", List.of(new Cell("to month 3", toDate)));

    var found =
        Release.of(frame, table).after(Known.exactly(lastMonth, 50)).audit(Rule.PARTNER, Set.of());
    var shown = Release.of(frame, table).after(Known.exactly(lastMonth, 50)).protect(Rule.PARTNER);

    assertThat(found.getFirst().label())
        .isEqualTo("to date: to month 3 without an earlier release");
    assertThat(found.getFirst().isExact()).isTrue();
    assertThat(shown.cell("to date", "to month 3")).isEqualTo(Measured.suppressed());
  }

  @Test
  void whatEarlierReleasesGaveAwayIsToldAndNotHealed() {
    var chester = part("Chester", "M");
    var release = RELEASE.after(Known.exactly(chester, 3));

    assertThat(release.protect(Rule.PARTNER).report().alreadyOut())
        .extracting(Exposure::least)
        .contains(3L);
  }

  @Test
  void aShareThatIsPrintedElsewhereCountsAgainstTheTables() {
    var all = part("council", "all");
    var women = part("council", "F");
    var table = new Table("victims", List.of(new Cell("council", all)));
    var frame = Frame.of(List.of(AREA, SEX), 90, 1, 120, 1, 60, 1);
    var beside = Release.of(frame, table).after(new Known.Share(women, all, 9_885, 9_895));

    assertThat(Release.of(frame, table).audit(Rule.PARTNER, Set.of())).isEmpty();
    assertThat(beside.audit(Rule.PARTNER, Set.of()))
        .anySatisfy(found -> assertThat(found.isExact()).isTrue());
  }

  @Test
  void aShareOfPeopleIsHiddenWhereFewAreNotInIt() {
    var release = RELEASE.showing(new Release.Share(part("Chester", "F"), part("Chester", "all")));

    assertThat(release.protect(Rule.PARTNER).cell("victims", "Chester \u00b7 F"))
        .isEqualTo(Measured.suppressed());
  }

  @Test
  void whatCannotBeProtectedIsWithheld() {
    var ones = Frame.of(List.of(AREA, SEX), 1, 0, 0, 0, 0, 0);
    var total = new Table("total", List.of(new Cell("all", ones.part(Map.of()))));
    var known = Known.exactly(ones.part(Map.of()), 1);
    var areas = ones.table("areas", "area");

    var shown = Release.of(ones, areas, total).protect(Rule.PARTNER);
    var out = Release.of(ones, areas).after(known).protect(Rule.PARTNER);

    assertThat(shown.cell("total", "all")).isEqualTo(Measured.suppressed());
    assertThat(shown.cell("areas", "Northwich")).isEqualTo(Measured.value(0L));
    assertThat(out.report().alreadyOut()).isNotEmpty();
  }

  @Test
  void aTableThatWouldNarrowAnEarlierOneIsWithheldAsAWhole() {
    var frame = Frame.of(List.of(AREA), 3, 4, 20);
    var two = frame.part(Map.of("area", "Chester"));
    var all = frame.part(Map.of());
    var areas = frame.table("areas", "area");
    var known = new Known.Count(all, 27, 27);
    var range = new Known.Count(two, 2, 7);
    var rest = new Known.Count(frame.part(Map.of("area", "Northwich")), 20, 20);

    var shown = Release.of(frame, areas).after(known, range, rest).protect(Rule.PARTNER);

    assertThat(shown.tables().getFirst()).isInstanceOf(Protection.Protected.Withheld.class);
    assertThat(shown.cell("areas", "Chester")).isEqualTo(Measured.suppressed());
    assertThat(shown.report().withheld()).containsExactly("areas");
    assertThat(shown.report().words()).endsWith("Withheld: areas.");
  }

  @Test
  void whatCameOutBeforeMustAgreeWithTheCounts() {
    var release = RELEASE.after(Known.exactly(part("Chester", "F"), 91));

    assertThatIllegalArgumentException().isThrownBy(() -> release.protect(Rule.PARTNER));
    assertThatIllegalArgumentException().isThrownBy(() -> release.audit(Rule.PARTNER, Set.of()));
  }

  @Test
  void aFrameRefusesWhatIsNotOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.of(List.of(AREA), 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.of(List.of(AREA), 1, 2, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> FRAME.table("x", "height"));
    assertThatIllegalArgumentException().isThrownBy(() -> FRAME.part(Map.of("area", "Crewe")));
    assertThatIllegalArgumentException().isThrownBy(() -> Dimension.of("sex", "F", "F"));
    assertThatIllegalArgumentException().isThrownBy(() -> SEX.grouped("both", "F", "X"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RELEASE.audit(Rule.PARTNER, Set.of(Part.of(IntStream.of(1, 2)))));
  }

  @Test
  void aFrameNeverPrintsItsCounts() {
    assertThat(FRAME).hasToString("Frame[area x 3, sex x 2]");
  }

  private static Part part(String area, String sex) {
    return FRAME.part(Map.of("area", area, "sex", sex));
  }
}
