package uk.rowan.measures.capacity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/// How many units of one group are enough to keep the households turned away under a share.
///
/// `enough` is the fewest with which the estimated share is not above it. The truth lies between
/// `atLeast`, the fewest that are not ruled out, and `atMost`, the fewest that are certain: those
/// whose interval reaches the share, and whose whole interval is not above it. `outcome` is what
/// `enough` would have seen.
public record PlacesNeeded(int enough, int atLeast, int atMost, Outcome outcome) {

  private static final int MOST = 100_000;

  /// The question: in which group of the estate, up to what share of all who ask, how surely.
  public record Question(Estate estate, int group, double share, double level) {}

  /// Searches with the estate's other groups as they are. Refuses a share that no number of units
  /// in this group reaches.
  public static PlacesNeeded of(
      Question question, Demand demand, Simulation.Effort effort, long seed) {
    var simulation = new Simulation(demand, seed);
    var search =
        new Search(
            count ->
                simulation.of(
                    question.estate().with(question.group(), count), effort, question.level()),
            new HashMap<>());
    double share = question.share();
    int enough = search.fewest(share, outcome -> outcome.turnedAway().value());
    int atLeast = search.fewest(share, outcome -> outcome.turnedAway().lower());
    int atMost = search.fewest(share, outcome -> outcome.turnedAway().upper());
    return new PlacesNeeded(enough, atLeast, atMost, search.outcome(enough));
  }

  private record Search(IntFunction<Outcome> simulate, Map<Integer, Outcome> seen) {

    Outcome outcome(int count) {
      return seen.computeIfAbsent(count, simulate::apply);
    }

    /// Doubles until it is enough, then halves the distance.
    int fewest(double share, ToDoubleFunction<Outcome> figure) {
      int low = -1;
      int high = 1;
      while (figure.applyAsDouble(outcome(high)) > share) {
        low = high;
        high *= 2;
        if (high > MOST) {
          throw new IllegalArgumentException(
              "no number of these units keeps the share under " + share);
        }
      }
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (figure.applyAsDouble(outcome(middle)) > share) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high;
    }
  }
}
