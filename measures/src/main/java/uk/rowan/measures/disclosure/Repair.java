package uk.rowan.measures.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Chooses what else to hide so that one target is safe: among all counts that put the target far
/// enough from where it can be found, those that contradict the cheapest shown cells. Kelly, Golden
/// and Assad, Networks 22 (1992) 397-417, seek such counts as flows in a network; here as a linear
/// programme, since tables of a release need not form one.
final class Repair {

  private static final double NOTHING = 1e-6;
  private static final long REACH = 1_000;

  private final Ground ground;
  private final Set<Part> hidden;
  private final ToDoubleFunction<Part> cost;

  /// `cost` says what it costs to hide a part, for each one it is off.
  Repair(Ground ground, Set<Part> hidden, ToDoubleFunction<Part> cost) {
    this.ground = ground;
    this.hidden = hidden;
    this.cost = cost;
  }

  /// The parts to hide beside those hidden, and the counts that then agree.
  static final class Choice {
    private final Set<Part> parts;
    private final long[] counts;

    private Choice(Set<Part> parts, long[] counts) {
      this.parts = parts;
      this.counts = counts;
    }

    Set<Part> parts() {
      return parts;
    }

    long[] counts() {
      return counts;
    }
  }

  /// The fewer of what serves upwards and what serves downwards; empty when neither does.
  Optional<Choice> of(Finding finding) {
    var up = choice(finding, true);
    var down = choice(finding, false);
    if (up.isEmpty() || down.isEmpty()) {
      return up.or(() -> down);
    }
    return up.get().parts().size() <= down.get().parts().size() ? up : down;
  }

  private Optional<Choice> choice(Finding finding, boolean up) {
    var model = new ExpressionsBasedModel();
    var truth = ground.truth();
    var classes = new Variable[truth.length];
    for (int i = 0; i < truth.length; i++) {
      classes[i] = model.newVariable("x" + i).lower(0).upper(2 * truth[i] + REACH);
    }
    int row = 0;
    for (var fact : ground.always()) {
      hold(model, classes, fact, "a" + row++);
    }
    var off = new LinkedHashMap<Part, Variable[]>();
    for (var part : ground.published()) {
      if (hidden.contains(part)) {
        hold(model, classes, ground.hidden(part, finding.attacker()), "h" + row++);
      } else if (part.sum(truth) > 0) {
        off.put(part, bend(model, classes, part, row++));
      }
    }
    long need = ground.need(finding.attacker());
    var aim =
        up
            ? Fact.sum(finding.target().part(), finding.least() + need, Long.MAX_VALUE)
            : Fact.sum(finding.target().part(), Long.MIN_VALUE, finding.most() - need);
    hold(model, classes, aim, "aim");
    var result = model.minimise();
    return result.getState().isFeasible()
        ? Optional.of(choice(off, classes, it -> result.doubleValue(model.indexOf(it))))
        : Optional.empty();
  }

  private static Choice choice(
      Map<Part, Variable[]> off, Variable[] classes, ToDoubleFunction<Variable> value) {
    var parts = new LinkedHashSet<Part>();
    off.forEach(
        (part, both) -> {
          if (value.applyAsDouble(both[0]) + value.applyAsDouble(both[1]) > NOTHING) {
            parts.add(part);
          }
        });
    var counts = new long[classes.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.round(value.applyAsDouble(classes[i]));
    }
    return new Choice(parts, counts);
  }

  /// A shown cell may be contradicted, at its cost, but never be zero: it would not have been
  /// shown.
  private Variable[] bend(ExpressionsBasedModel model, Variable[] classes, Part part, int row) {
    double each = cost.applyAsDouble(part);
    var above = model.newVariable("u" + row).lower(0).weight(each);
    var below = model.newVariable("v" + row).lower(0).weight(each);
    var shown = ground.shown(part);
    var sum = model.newExpression("s" + row).lower(shown.least()).upper(shown.most());
    var positive = model.newExpression("p" + row).lower(1);
    part.cells()
        .forEach(
            at -> {
              sum.set(classes[at], 1);
              positive.set(classes[at], 1);
            });
    sum.set(above, -1);
    sum.set(below, 1);
    return new Variable[] {above, below};
  }

  private static void hold(
      ExpressionsBasedModel model, Variable[] classes, Fact fact, String name) {
    var row = model.newExpression(name);
    for (int i = 0; i < fact.size(); i++) {
      row.set(classes[fact.at(i)], fact.weight(i));
    }
    if (fact.least() != Long.MIN_VALUE) {
      row.lower(fact.least());
    }
    if (fact.most() != Long.MAX_VALUE) {
      row.upper(fact.most());
    }
  }
}
