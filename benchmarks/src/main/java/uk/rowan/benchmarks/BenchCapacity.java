package uk.rowan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.rowan.measures.capacity.Demand;
import uk.rowan.measures.capacity.Erlang;
import uk.rowan.measures.capacity.Estate;
import uk.rowan.measures.capacity.LengthOfStay;
import uk.rowan.measures.capacity.Outcome;
import uk.rowan.measures.capacity.Rhythm;
import uk.rowan.measures.capacity.Simulation;

/// The simulation of places beside SSJ, and beside Erlang's formulas where these are exact.
final class BenchCapacity implements Exercise {

  private static final int PLACES = 24;
  private static final double OFFERED = 25.2;
  private static final double DAYS = 365.25;
  private static final int ROUNDS = 9;
  private static final List<Double> LOADS =
      List.of(8.0, 12.0, 16.0, 18.0, 20.0, 21.0, 22.0, 23.0, 24.0, 25.2, 28.0, 36.0);

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public String purpose() {
    return "simulates places beside SSJ and Erlang's formulas; [--years n] of each run";
  }

  @Override
  public void run(String... arguments) {
    double years = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 3_000;
    speed(years);
    inside(years / 3);
  }

  /// As many events on either side, one thread each, round by round.
  private static void speed(double years) {
    var rounds = new ArrayList<Double>();
    double ours = 0;
    double theirs = 0;
    for (int round = -2; round < ROUNDS; round++) {
      long began = System.nanoTime();
      var ssj = new LossOfSsj(PLACES, OFFERED);
      double peer = ssj.run(years * 10 * DAYS / 30) * 1e3 / (System.nanoTime() - began);
      began = System.nanoTime();
      var outcome = simulate(OFFERED, 0, new Simulation.Effort(10, 0, years), round);
      double own = outcome.events() * 1e3 / (System.nanoTime() - began);
      if (round >= 0) {
        rounds.add(own / peer);
        ours = Math.max(ours, own);
        theirs = Math.max(theirs, peer);
      }
    }
    System.out.printf(
        "%d places, %s offered: %.1f million events a second at best, SSJ %.1f; %s (goal 2.5x)%n",
        PLACES, OFFERED, ours, theirs, new Ratios(rounds));
  }

  private static void inside(double years) {
    var effort = new Simulation.Effort(40, 20, years);
    int held = 0;
    int tested = 0;
    for (double load : LOADS) {
      var lost = simulate(load, 0, effort, 7).turnedAway();
      held += say("turned away", load, Erlang.lost(PLACES, load), lost);
      tested++;
      if (load < PLACES) {
        var waited = simulate(load, Double.POSITIVE_INFINITY, effort, 8).waited();
        held += say("waits", load, Erlang.waits(PLACES, load), waited);
        tested++;
      }
    }
    System.out.printf("exact value inside the 99 %% interval: %d of %d (goal all)%n", held, tested);
  }

  private static int say(String what, double load, double exact, Outcome.Interval found) {
    System.out.printf(
        "  %-11s at %5.1f: exact %.6f, simulated %.6f (%.6f to %.6f)%n",
        what, load, exact, found.value(), found.lower(), found.upper());
    return found.holds(exact) ? 1 : 0;
  }

  private static Outcome simulate(
      double load, double patience, Simulation.Effort effort, long seed) {
    var households =
        new Demand.Households(
            "all",
            load / 30 * DAYS,
            1,
            Set.of(),
            List.of("refuge"),
            patience,
            new LengthOfStay.Exponential(30),
            Optional.empty());
    var estate = new Estate(List.of(new Estate.Units("refuge", PLACES, 1, Set.of())));
    return new Simulation(new Demand(List.of(households), Rhythm.EVEN), seed)
        .of(estate, effort, 0.99);
  }
}
