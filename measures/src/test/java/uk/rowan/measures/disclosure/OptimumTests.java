package uk.rowan.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// How much more is hidden than the least that would do, on tables small enough to know it.
class OptimumTests {

  private static final long SEED = 77;

  @Test
  void atMostFifteenPerCentMoreIsHiddenThanTheOptimum() {
    System.out.println("seed " + SEED);
    var random = new SplittableRandom(SEED);
    int ours = 0;
    int optimum = 0;
    for (int i = 0; i < 25; i++) {
      var release = Examples.table(random, 3, 3, 30);
      ours += release.protect(Rule.PARTNER).report().hidden().size();
      optimum += optimum(release);
    }

    System.out.println(ours + " hidden, the optimum is " + optimum);
    assertThat(ours).isBetween(optimum, (int) (1.15 * optimum));
  }

  /// An integer programme over what to hide: each set that does not do must be left by at least one
  /// cell outside it, and such demands are added until the cheapest choice does. Hiding more never
  /// makes anything less safe, so a set that fails is first made as large as it can be.
  private static int optimum(Release release) {
    var ground = Ground.of(release, Rule.PARTNER);
    var auditor = new Auditor(ground);
    var cells = new ArrayList<>(ground.published());
    cells.removeIf(part -> part.sum(ground.truth()) == 0);
    var demands = new ArrayList<Set<Part>>();
    while (true) {
      var hidden = cheapest(cells, ground.small(), demands);
      if (auditor.findings(hidden).findAny().isEmpty()) {
        return hidden.size();
      }
      for (int i = 0; i < 4; i++) {
        Collections.rotate(cells, 1 + cells.size() / 4);
        demands.add(demand(auditor, cells, hidden));
      }
    }
  }

  private static Set<Part> demand(Auditor auditor, List<Part> cells, Set<Part> hidden) {
    var most = new LinkedHashSet<>(hidden);
    for (var part : cells) {
      if (most.add(part) && auditor.findings(most).findAny().isEmpty()) {
        most.remove(part);
      }
    }
    var demand = new LinkedHashSet<>(cells);
    demand.removeAll(most);
    return demand;
  }

  private static Set<Part> cheapest(List<Part> cells, Set<Part> always, List<Set<Part>> demands) {
    var model = new ExpressionsBasedModel();
    var chosen = new Variable[cells.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = model.newVariable("h" + i).binary().weight(1);
      if (always.contains(cells.get(i))) {
        chosen[i].lower(1);
      }
    }
    int number = 0;
    for (var demand : demands) {
      var row = model.newExpression("d" + number++).lower(1);
      demand.forEach(part -> row.set(chosen[cells.indexOf(part)], 1));
    }
    var result = model.minimise();
    var hidden = new LinkedHashSet<Part>();
    for (int i = 0; i < chosen.length; i++) {
      if (result.doubleValue(i) > 0.5) {
        hidden.add(cells.get(i));
      }
    }
    return hidden;
  }
}
