package uk.rowan.measures.forecast.arima;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The stepwise search: from the best of a few simple orders to a better neighbour, until there is
/// none. Hyndman and Khandakar 2008, 3.2, with the neighbours and their turns of R's `forecast`.
final class Search {

  private static final int MOST_STEPS = 5;
  private static final int MOST_ROUNDS = 2;
  private static final int MOST_TRIES = 94;

  /// What a neighbour has more of: p, q, P, Q.
  private record Way(int p, int q, int largeP, int largeQ) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(0, 0, -1, 0),
          new Way(0, 0, 0, -1),
          new Way(0, 0, 1, 0),
          new Way(0, 0, 0, 1),
          new Way(0, 0, -1, -1),
          new Way(0, 0, -1, 1),
          new Way(0, 0, 1, -1),
          new Way(0, 0, 1, 1),
          new Way(-1, 0, 0, 0),
          new Way(0, -1, 0, 0),
          new Way(1, 0, 0, 0),
          new Way(0, 1, 0, 0),
          new Way(-1, -1, 0, 0),
          new Way(-1, 1, 0, 0),
          new Way(1, -1, 0, 0),
          new Way(1, 1, 0, 0));

  private final Function<Order, Fit> fit;
  private final Set<Order> tried = new HashSet<>();
  private final List<Fit> fits = new ArrayList<>();
  private final int mostSteps;
  private final int mostRounds;
  private final boolean mayHaveConstant;
  private Order here;
  private Fit best;

  /// `length` is that of the series before its differences; `differences` an order with these and
  /// nothing else.
  Search(Function<Order, Fit> fit, int length, Order differences) {
    int period = differences.period();
    this.fit = fit;
    this.mostRounds = period == 1 ? 0 : Math.min(MOST_ROUNDS, length / 3 / period);
    int steps = Math.min(MOST_STEPS, length / 3);
    this.mostSteps = mostRounds > 0 ? Math.min(steps, period - 1) : steps;
    this.mayHaveConstant = differences.d() + differences.largeD() < 2;
    boolean few = length < 10;
    int start = Math.min(few ? 1 : 2, mostSteps);
    int rounds = few ? 0 : Math.min(1, mostRounds);
    this.here = differences.with(start, start, rounds, rounds, mayHaveConstant);
    this.best = fit.apply(here);
    tried.add(here);
    fits.add(best);
  }

  Fit best() {
    int step = Math.min(1, mostSteps);
    int round = Math.min(1, mostRounds);
    go(here.with(0, 0, 0, 0, mayHaveConstant));
    go(here.with(step, 0, round, 0, mayHaveConstant));
    go(here.with(0, step, 0, round, mayHaveConstant));
    if (mayHaveConstant && consider(here.with(0, 0, 0, 0, false))) {
      // Goes on with a constant, as R does.
      here = here.with(0, 0, 0, 0, true);
    }
    while (toBetterNeighbour()) {}
    return best;
  }

  /// All that was tried and not refused, best first.
  List<Fit> ranked() {
    return fits.stream()
        .filter(each -> Double.isFinite(each.criterion()))
        .sorted(Comparator.comparingDouble(Fit::criterion))
        .toList();
  }

  private boolean toBetterNeighbour() {
    for (var way : WAYS) {
      var next =
          here.with(
              here.p() + way.p(),
              here.q() + way.q(),
              here.largeP() + way.largeP(),
              here.largeQ() + way.largeQ(),
              here.constant());
      if (isWithinBounds(next) && go(next)) {
        return true;
      }
    }
    return mayHaveConstant
        && go(here.with(here.p(), here.q(), here.largeP(), here.largeQ(), !here.constant()));
  }

  private boolean isWithinBounds(Order order) {
    return within(order.p(), mostSteps)
        && within(order.q(), mostSteps)
        && within(order.largeP(), mostRounds)
        && within(order.largeQ(), mostRounds);
  }

  private static boolean within(int count, int most) {
    return count >= 0 && count <= most;
  }

  private boolean go(Order order) {
    boolean better = consider(order);
    here = better ? order : here;
    return better;
  }

  private boolean consider(Order order) {
    if (tried.size() >= MOST_TRIES || !tried.add(order)) {
      return false;
    }
    var found = fit.apply(order);
    fits.add(found);
    boolean better = found.criterion() < best.criterion();
    best = better ? found : best;
    return better;
  }
}
