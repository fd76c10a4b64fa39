package uk.rowan.measures.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Lets a demand meet an estate, many times over, and counts who was turned away: a discrete-event
/// simulation.
///
/// The same seed gives the same figures. Two estates under one seed and one demand are asked by the
/// same households on the same days, who would stay equally long: their difference is sharper than
/// either.
public final class Simulation {

  /// How much is simulated: so many runs, each of `years` after `warmUp` years that do not count,
  /// for every run begins with an empty estate.
  public record Effort(int runs, double warmUp, double years) {

    public Effort {
      if (runs < 2 || !(warmUp >= 0) || !(years > 0)) {
        throw new IllegalArgumentException(
            "%d runs of %s years after %s make no interval".formatted(runs, years, warmUp));
      }
    }
  }

  private final Demand demand;
  private final long seed;

  public Simulation(Demand demand, long seed) {
    this.demand = demand;
    this.seed = seed;
  }

  /// What an estate would have seen; every interval holds the true mean with a probability of
  /// `level`.
  public Outcome of(Estate estate, Effort effort, double level) {
    double warm = effort.warmUp() * Rhythm.YEAR;
    double end = warm + effort.years() * Rhythm.YEAR;
    var tallies =
        IntStream.range(0, effort.runs())
            .mapToObj(number -> new Run(demand, estate, seed, number).until(warm, end))
            .toList();
    return new Outcome(
        Ratio.of(tallies, run -> sum(run.turnedAway), run -> sum(run.asked), level),
        Ratio.of(tallies, run -> run.waited, run -> sum(run.asked), level),
        Ratio.of(tallies, run -> run.daysWaited, run -> sum(run.asked), level),
        byKind(tallies, level),
        taken(estate, tallies, end - warm, level),
        tallies.stream().mapToLong(run -> run.events).sum());
  }

  private List<Outcome.Share> byKind(List<Tally> tallies, double level) {
    var shares = new ArrayList<Outcome.Share>();
    for (int kind = 0; kind < demand.households().size(); kind++) {
      int k = kind;
      shares.add(
          new Outcome.Share(
              demand.households().get(kind).name(),
              Ratio.of(tallies, run -> run.turnedAway[k], run -> run.asked[k], level)));
    }
    return shares;
  }

  private static List<Outcome.Share> taken(
      Estate estate, List<Tally> tallies, double days, double level) {
    var shares = new ArrayList<Outcome.Share>();
    for (int group = 0; group < estate.units().size(); group++) {
      int g = group;
      double placeDays = estate.units().get(group).count() * days;
      shares.add(
          new Outcome.Share(
              estate.units().get(group).type(),
              Ratio.of(tallies, run -> run.takenDays[g], _ -> placeDays, level)));
    }
    return shares;
  }

  private static double sum(long[] counts) {
    return Arrays.stream(counts).sum();
  }
}
