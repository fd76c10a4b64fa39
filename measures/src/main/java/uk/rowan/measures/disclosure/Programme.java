package uk.rowan.measures.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Seeks whole-number counts that agree with facts and make a weighted sum as high as it can be.
/// Linear programmes propose; only counts that pass the facts in whole numbers are returned.
final class Programme {

  /// Nobody's counts are sought further than this above the truth: far enough for any width.
  private static final long REACH = 1_000;

  private static final int ROUNDS = 30;

  /// Steps after which a programme is given up: what was not found counts as not there.
  private static final int STEPS = 5_000;

  private final List<Fact> facts;
  private final long[] least;
  private final long[] most;

  Programme(long[] truth, List<Fact> facts) {
    this.facts = facts;
    this.least = new long[truth.length];
    this.most = Arrays.stream(truth).map(count -> 2 * count + REACH).toArray();
    for (int round = 0; round < ROUNDS && narrow(); round++) {}
  }

  /// Draws the bounds of each class in by each fact, given the bounds of the others: most classes
  /// stand in the tables themselves and are fixed by it.
  private boolean narrow() {
    boolean narrowed = false;
    for (var fact : facts) {
      long low = 0;
      long high = 0;
      for (int i = 0; i < fact.size(); i++) {
        low += lowest(fact, i);
        high += highest(fact, i);
      }
      for (int i = 0; i < fact.size(); i++) {
        narrowed |= narrow(fact, i, low - lowest(fact, i), high - highest(fact, i));
      }
    }
    return narrowed;
  }

  private long lowest(Fact fact, int i) {
    long weight = fact.weight(i);
    return weight * (weight > 0 ? least : most)[fact.at(i)];
  }

  private long highest(Fact fact, int i) {
    long weight = fact.weight(i);
    return weight * (weight > 0 ? most : least)[fact.at(i)];
  }

  /// Only plain sums narrow: their weights are one.
  private boolean narrow(Fact fact, int i, long othersLow, long othersHigh) {
    if (fact.weight(i) != 1) {
      return false;
    }
    int at = fact.at(i);
    long up =
        fact.most() == Long.MAX_VALUE ? most[at] : Math.min(most[at], fact.most() - othersLow);
    long down =
        fact.least() == Long.MIN_VALUE ? least[at] : Math.max(least[at], fact.least() - othersHigh);
    boolean narrower = up < most[at] || down > least[at];
    most[at] = up;
    least[at] = down;
    return narrower;
  }

  /// Counts under which the sum with these weights is highest, if those are whole by themselves, as
  /// they are wherever tables form a tree or a grid; empty when none were found.
  Optional<long[]> highest(double[] weights) {
    return solve(weights, List.of(), false);
  }

  /// Any counts that also meet one more fact, sought among whole numbers alone.
  Optional<long[]> reaching(Fact goal) {
    return solve(new double[least.length], List.of(goal), true);
  }

  private Optional<long[]> solve(double[] weights, List<Fact> goals, boolean whole) {
    var model = new ExpressionsBasedModel();
    var variables = new Variable[least.length];
    for (int i = 0; i < least.length; i++) {
      if (least[i] > most[i]) {
        return Optional.empty();
      }
      if (least[i] < most[i]) {
        variables[i] = model.newVariable("x" + i).lower(least[i]).upper(most[i]).integer(whole);
        if (weights[i] != 0) {
          variables[i].weight(weights[i]);
        }
      }
    }
    goals.forEach(goal -> constrain(model, variables, goal, "goal"));
    int row = 0;
    for (var fact : facts) {
      constrain(model, variables, fact, "f" + row++);
    }
    if (model.countVariables() == 0) {
      return checked(least.clone());
    }
    model.options.iterations_abort = STEPS;
    var result = model.maximise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    var counts = least.clone();
    for (int i = 0, at = 0; i < counts.length; i++) {
      if (variables[i] != null) {
        counts[i] = Math.round(result.doubleValue(at++));
      }
    }
    return checked(counts);
  }

  private void constrain(
      ExpressionsBasedModel model, Variable[] variables, Fact fact, String name) {
    long fixed = 0;
    Expression row = null;
    for (int i = 0; i < fact.size(); i++) {
      int at = fact.at(i);
      if (variables[at] == null) {
        fixed += fact.weight(i) * least[at];
      } else {
        row = row == null ? model.newExpression(name) : row;
        row.set(variables[at], fact.weight(i));
      }
    }
    if (row != null && fact.least() != Long.MIN_VALUE) {
      row.lower(fact.least() - fixed);
    }
    if (row != null && fact.most() != Long.MAX_VALUE) {
      row.upper(fact.most() - fixed);
    }
  }

  private Optional<long[]> checked(long[] counts) {
    return Fact.allAgree(facts, counts) ? Optional.of(counts) : Optional.empty();
  }
}
