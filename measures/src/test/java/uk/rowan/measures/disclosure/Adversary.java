package uk.rowan.measures.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.rowan.measures.Measured;

/// Someone with the published tables, pencil and paper: sees what was shown and nothing else, knows
/// the rule, and computes how high and how low each count may be.
final class Adversary {

  private final Release release;
  private final Rule rule;
  private final Simplex equations;

  /// An insider also knows which hidden counts are the small ones.
  Adversary(Release release, Rule rule, Protection shown, boolean insider) {
    this.release = release;
    this.rule = rule;
    this.equations = new Simplex(release.frame().size());
    for (var table : release.tables()) {
      boolean withheld =
          shown.tables().stream()
              .anyMatch(
                  it ->
                      it instanceof Protection.Protected.Withheld
                          && it.name().equals(table.name()));
      for (var cell : withheld ? List.<Cell>of() : table.cells()) {
        learn(cell, shown.cell(table.name(), cell.label()), insider);
      }
    }
    for (var known : release.earlier()) {
      if (known instanceof Known.Count(var part, var least, var most)) {
        equations.between(
            (double) least,
            weights(part),
            most == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (double) most);
      }
    }
  }

  private void learn(Cell cell, Measured<Long> shown, boolean insider) {
    switch (shown) {
      case Measured.Value<Long>(var count) -> {
        boolean zero = count == 0;
        double low = zero ? 0 : Math.max(rule.threshold(), count - Math.floor(rule.base() / 2.0));
        double high = zero ? 0 : count + Math.ceil(rule.base() / 2.0) - 1;
        equations.between(low, weights(cell.part()), high);
      }
      case Measured.Suppressed<Long> _ -> {
        boolean small = rule.isSmall(release.frame().count(cell.part()));
        double high = insider && small ? rule.threshold() - 1 : Double.POSITIVE_INFINITY;
        equations.between(1, weights(cell.part()), high);
      }
      default -> throw new IllegalStateException("a protected count is shown or hidden");
    }
  }

  /// The whole numbers a count may be: lowest and highest.
  double[] bounds(Part part) {
    var weights = weights(part);
    return new double[] {
      Math.ceil(equations.least(weights) - 1e-6), Math.floor(equations.most(weights) + 1e-6)
    };
  }

  double width(Part part) {
    var bounds = bounds(part);
    return bounds[1] - bounds[0];
  }

  /// The parts that must stay secret: small cells, and small differences of cells that nest.
  static Set<Part> secrets(Release release, Rule rule) {
    var parts =
        Stream.concat(
                release.tables().stream().flatMap(table -> table.cells().stream()).map(Cell::part),
                release.earlier().stream().map(known -> ((Known.Count) known).part()))
            .distinct()
            .toList();
    var secrets = new HashSet<Part>();
    for (var whole : parts) {
      secrets.add(whole);
      for (var part : parts) {
        if (whole.holds(part)) {
          secrets.add(whole.minus(part));
        }
      }
    }
    secrets.removeIf(part -> !rule.isSmall(release.frame().count(part)));
    return secrets;
  }

  private double[] weights(Part part) {
    var weights = new double[release.frame().size()];
    part.cells().forEach(cell -> weights[cell] = 1);
    return weights;
  }
}
