package uk.rowan.extracts.synthetic.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.rowan.extracts.synthetic.truth.Examples.day;
import static uk.rowan.extracts.synthetic.truth.Examples.figure;
import static uk.rowan.extracts.synthetic.truth.Examples.named;
import static uk.rowan.extracts.synthetic.truth.Examples.town;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral.Decision;
import uk.rowan.extracts.synthetic.rows.AccommodationStay;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.StockedUnit;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.Unit;
import uk.rowan.extracts.synthetic.rows.When;

class AccommodationMeasuresTests {

  private static final Period JANUARY = new Period(day("2024-01-01"), day("2024-01-31"));
  private static final Unit ONE = unit("1", Unit.Type.REFUGE, 3);
  private static final Unit TWO = unit("2", Unit.Type.DISPERSED, 4);
  private static final Unit HOME = unit("3", Unit.Type.SANCTUARY, 4);

  @Test
  void occupancyIsNightsTakenOfNightsThereWere() {
    // One unit until the 10th, two from the 11th: 10 + 2 x 21 = 52 nights there were. Taken: from
    // before to the 5th is 4 nights; from the 20th on is 12; the sanctuary's do not count: 16.
    var figures =
        measured(
            List.of(
                stocked("2024-01-01", ONE), stocked("2024-01-11", ONE), stocked("2024-01-11", TWO)),
            List.of(
                stay(ONE, "2023-12-24T12:00", "2024-01-05", 1),
                stay(TWO, "2024-01-20T12:00", null, 2),
                stay(HOME, "2024-01-02T12:00", null, 3)),
            List.of());

    var occupancy = figure(figures, "accommodation.occupancy", "Town");
    assertThat(occupancy.numerator()).isEqualTo(16);
    assertThat(occupancy.denominator()).isEqualTo(52);
    assertThat(occupancy.value()).isCloseTo(1600.0 / 52, within(1e-9));
    assertThat(occupancy.interval()).isNull();
  }

  @Test
  void daysBeforeTheFirstListingHaveItsUnits() {
    var figures =
        measured(
            List.of(stocked("2024-01-21", ONE)),
            List.of(stay(ONE, "2024-01-01T12:00", null, 1)),
            List.of());

    assertThat(figure(figures, "accommodation.occupancy", "Town").value()).isEqualTo(100);
  }

  @Test
  void everybodyOfAStayWithANightCountsOnceAndThoseWhoLeaveAtOnceDoNot() {
    var figures =
        measured(
            List.of(stocked("2024-01-01", ONE)),
            List.of(
                stay(ONE, "2023-12-24T12:00", "2024-01-01", 1),
                stay(ONE, "2024-01-10T12:00", "2024-01-10", 2),
                stay(ONE, "2024-01-31T12:00", "2024-02-01", 3)),
            List.of());

    assertThat(figure(figures, "accommodation.people", "Town").value()).isEqualTo(3);
  }

  @Test
  void promptIsWithinTwentyFourHoursOfTheAcceptedReferral() {
    var figures =
        measured(
            List.of(stocked("2024-01-01", ONE)),
            List.of(
                stay(ONE, "2024-01-10T12:00", "2024-01-11", 1),
                stay(ONE, "2024-01-12T12:00", "2024-01-13", 2),
                stay(ONE, "2024-01-14T12:00", "2024-01-15", 3)),
            List.of(
                asked(1, "2024-01-09T12:00", Decision.ACCEPTED),
                asked(2, "2024-01-11T11:59", Decision.ACCEPTED),
                asked(3, "2024-01-14T11:00", Decision.DECLINED)));

    var prompt = figure(figures, "accommodation.within_24h", "Town");
    assertThat(prompt.numerator()).isEqualTo(1);
    assertThat(prompt.denominator()).isEqualTo(2);
  }

  @Test
  void householdThatSomebodyTookInWasNotUnableToFindAPlace() {
    var figures =
        measured(
            List.of(),
            List.of(),
            List.of(
                asked(1, "2024-01-09T12:00", Decision.DECLINED, "No space"),
                asked(1, "2024-01-10T12:00", Decision.DECLINED, "No space", "Too far"),
                asked(2, "2024-01-11T12:00", Decision.DECLINED, "No space"),
                asked(2, "2024-01-12T12:00", Decision.ACCEPTED),
                asked(3, "2024-01-13T12:00", Decision.WITHDRAWN)));

    assertThat(figure(figures, "accommodation.unable", "Town").value()).isEqualTo(1);
    assertThat(figure(figures, "accommodation.unable", "Town", "decline_reason", "Too far").value())
        .isEqualTo(1);
  }

  @Test
  void unitsAreThoseOfTheLastListingOfThePeriod() {
    var figures =
        measured(
            List.of(
                stocked("2024-01-01", ONE),
                stocked("2024-01-31", ONE),
                stocked("2024-01-31", TWO),
                stocked("2024-02-01", HOME)),
            List.of(),
            List.of());

    assertThat(figure(figures, "accommodation.units", "Town").value()).isEqualTo(2);
    assertThat(figure(figures, "accommodation.bedspaces", "Town").value()).isEqualTo(7);
    assertThat(figure(figures, "accommodation.units", "Town", "unit_type", "DISPERSED").value())
        .isEqualTo(1);
  }

  private static Unit unit(String name, Unit.Type type, int bedspaces) {
    return new Unit("Haven", "House", name, type, bedspaces);
  }

  private static StockedUnit stocked(String asAt, Unit unit) {
    return new StockedUnit(day(asAt), unit, true);
  }

  private static AccommodationStay stay(Unit unit, String in, @Nullable String out, int lead) {
    return new AccommodationStay(
        "S" + lead,
        unit,
        When.time(LocalDateTime.parse(in)),
        out == null ? null : When.day(day(out)),
        null,
        null,
        1,
        2,
        named(lead));
  }

  private static AccommodationReferral asked(
      int applicant, String received, Decision decision, String... reasons) {
    return new AccommodationReferral(
        "R" + received,
        "Haven",
        When.time(LocalDateTime.parse(received)),
        decision,
        List.of(reasons),
        null,
        null,
        null,
        null,
        named(applicant));
  }

  private static List<Figure> measured(
      List<StockedUnit> stock,
      List<AccommodationStay> stays,
      List<AccommodationReferral> referrals) {
    return TrueMeasures.of(
        town()
            .with(Tables.ACCOMMODATION_STOCK, stock)
            .with(Sources.ACCOMMODATION_STAYS, stays)
            .with(Sources.ACCOMMODATION_REFERRALS, referrals)
            .done(),
        JANUARY);
  }
}
