package uk.rowan.measures.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.measures.capacity.CapacityExamples.MEAN_STAY;
import static uk.rowan.measures.capacity.CapacityExamples.alike;
import static uk.rowan.measures.capacity.CapacityExamples.asking;
import static uk.rowan.measures.capacity.CapacityExamples.refuge;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTests {

  private static final Simulation.Effort EFFORT = new Simulation.Effort(30, 10, 200);
  private static final long SEED = 7;

  @ParameterizedTest
  @ValueSource(doubles = {4, 10, 16, 20, 24, 30, 48})
  void turnedAwayIsErlangsLoss(double load) {
    var demand = alike(load, 0, new LengthOfStay.Exponential(MEAN_STAY));

    var found = new Simulation(demand, SEED).of(refuge(24), EFFORT, 0.99);

    assertThat(found.turnedAway().holds(Erlang.lost(24, load))).as("%s", found).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {4, 10, 16, 20, 22})
  void whoWaitsIsErlangsDelay(double load) {
    var demand = alike(load, Double.POSITIVE_INFINITY, new LengthOfStay.Exponential(MEAN_STAY));

    var found = new Simulation(demand, SEED).of(refuge(24), EFFORT, 0.99);

    assertThat(found.waited().holds(Erlang.waits(24, load))).as("%s", found).isTrue();
    assertThat(found.daysWaited().holds(MEAN_STAY * Erlang.meanWait(24, load)))
        .as("%s", found)
        .isTrue();
    assertThat(found.turnedAway().value()).isZero();
  }

  @Test
  void theLossDependsOnTheMeanStayAlone() {
    var days =
        IntStream.rangeClosed(1, 90).mapToObj(day -> new Survival.Stay(0, day, true)).toList();
    for (var stay :
        List.of(
            new LengthOfStay.Fixed(MEAN_STAY),
            new LengthOfStay.LogNormal(MEAN_STAY, 1),
            new LengthOfStay.Observed(Survival.of(days)))) {
      var found = new Simulation(alike(20, 0, stay), SEED).of(refuge(24), EFFORT, 0.99);

      assertThat(found.turnedAway().holds(Erlang.lost(24, 20))).as("%s: %s", stay, found).isTrue();
    }
  }

  @Test
  void takenPlacesCarryTheLoadThatWasNotLost() {
    var demand = alike(20, 0, new LengthOfStay.Exponential(MEAN_STAY));

    var taken =
        new Simulation(demand, SEED).of(refuge(24), EFFORT, 0.99).taken().getFirst().share();

    assertThat(taken.holds(20 * (1 - Erlang.lost(24, 20)) / 24)).as("%s", taken).isTrue();
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    var demand = alike(20, 3, new LengthOfStay.LogNormal(MEAN_STAY, 1));
    var effort = new Simulation.Effort(5, 1, 20);

    assertThat(new Simulation(demand, SEED).of(refuge(22), effort, 0.95))
        .isEqualTo(new Simulation(demand, SEED).of(refuge(22), effort, 0.95));
    assertThat(new Simulation(demand, SEED + 1).of(refuge(22), effort, 0.95))
        .isNotEqualTo(new Simulation(demand, SEED).of(refuge(22), effort, 0.95));
  }

  @Test
  void oneMorePlaceNeverTurnsMoreAwayOnTheSameRequests() {
    var demand = alike(20, 0, new LengthOfStay.Exponential(MEAN_STAY));
    var effort = new Simulation.Effort(2, 0, 30);
    var simulation = new Simulation(demand, SEED);

    for (int places = 15; places < 30; places++) {
      assertThat(simulation.of(refuge(places + 1), effort, 0.95).turnedAway().value())
          .isLessThanOrEqualTo(simulation.of(refuge(places), effort, 0.95).turnedAway().value());
    }
  }

  @Test
  void aUnitThatDoesNotMeetANeedIsNoUnit() {
    var demand =
        new Demand(
            List.of(asking("any", 40, 2), asking("wheelchair", 10, 2, "step-free")), Rhythm.EVEN);
    var without = new Estate(List.of(new Estate.Units("refuge", 60, 4, Set.of())));
    var with =
        new Estate(
            List.of(
                new Estate.Units("refuge", 60, 4, Set.of()),
                new Estate.Units("dispersed", 30, 4, Set.of("step-free"))));

    var before = new Simulation(demand, SEED).of(without, EFFORT, 0.95).turnedAwayByKind();
    var after = new Simulation(demand, SEED).of(with, EFFORT, 0.95).turnedAwayByKind();

    assertThat(before.getFirst().share().value()).isLessThan(0.001);
    assertThat(before.getLast().share().value()).isEqualTo(1);
    assertThat(after.getLast().share().value()).isLessThan(0.001);
  }

  @Test
  void largeFamiliesNeedLargeUnitsAndSmallOnesLeaveThemFree() {
    var demand = new Demand(List.of(asking("two", 20, 2), asking("five", 2, 5)), Rhythm.EVEN);
    var estate =
        new Estate(
            List.of(
                new Estate.Units("refuge", 3, 6, Set.of()),
                new Estate.Units("refuge", 30, 2, Set.of())));

    var found = new Simulation(demand, SEED).of(estate, EFFORT, 0.95);

    assertThat(found.turnedAwayByKind().getLast().share().value()).isLessThan(0.03);
    assertThat(found.taken().getFirst().share().value()).isBetween(0.1, 0.25);
  }

  @Test
  void whoCannotMoveOnBlocksThePlaceBehind() {
    var moving =
        new Demand.Households(
            "all",
            40,
            1,
            Set.of(),
            List.of("refuge"),
            0,
            new LengthOfStay.Exponential(60),
            Optional.of(
                new Demand.MoveOn(
                    0.5, List.of("second stage"), new LengthOfStay.Exponential(180))));
    var demand = new Demand(List.of(moving), Rhythm.EVEN);

    var few = new Simulation(demand, SEED).of(withSecondStage(3), EFFORT, 0.95);
    var enough = new Simulation(demand, SEED).of(withSecondStage(40), EFFORT, 0.95);

    assertThat(enough.turnedAway().holds(Erlang.lost(10, 40 * 60 / Rhythm.YEAR)))
        .as("%s", enough)
        .isTrue();
    assertThat(few.turnedAway().lower()).isGreaterThan(enough.turnedAway().upper());
    assertThat(few.taken().getLast().share().value()).isGreaterThan(0.9);
  }

  @Test
  void requestsThatComeTogetherFindFewerPlacesThanThoseThatSpread() {
    var months = List.of(4.0, 4.0, 4.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    var hours = Collections.nCopies(168, 1.0);
    var even = alike(20, 0, new LengthOfStay.Exponential(MEAN_STAY));
    var uneven = new Demand(even.households(), new Rhythm(hours, months));

    var spread = new Simulation(even, SEED).of(refuge(24), EFFORT, 0.99).turnedAway();
    var together = new Simulation(uneven, SEED).of(refuge(24), EFFORT, 0.99).turnedAway();

    assertThat(together.lower()).isGreaterThan(spread.upper());
  }

  @Test
  void shortPatienceLiesBetweenNoneAndEndlessOne() {
    var stay = new LengthOfStay.Exponential(MEAN_STAY);
    var none = new Simulation(alike(20, 0, stay), SEED).of(refuge(22), EFFORT, 0.95);
    var some = new Simulation(alike(20, 2, stay), SEED).of(refuge(22), EFFORT, 0.95);

    assertThat(some.turnedAway().upper()).isLessThan(none.turnedAway().lower());
    assertThat(some.turnedAway().value()).isPositive();
    assertThat(some.daysWaited().value()).isBetween(0.0, 2.0);
  }

  @Test
  void placesNeededAreThoseOfErlang() {
    var demand = alike(20, 0, new LengthOfStay.Exponential(MEAN_STAY));
    var question = new PlacesNeeded.Question(refuge(1), 0, 0.05, 0.99);

    var found = PlacesNeeded.of(question, demand, EFFORT, SEED);

    assertThat(Erlang.placesForLoss(20, 0.05))
        .isBetween(found.atLeast(), found.atMost())
        .isEqualTo(26);
    assertThat(found.enough()).isBetween(found.atLeast(), found.atMost());
    assertThat(found.outcome().turnedAway().value()).isLessThanOrEqualTo(0.05);
  }

  private static Estate withSecondStage(int units) {
    return new Estate(
        List.of(
            new Estate.Units("refuge", 10, 1, Set.of()),
            new Estate.Units("second stage", units, 1, Set.of())));
  }
}
