package uk.rowan.measures.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds what must stay secret: small cells of tables, small differences of a cell and another that
/// holds it, and small classes, which several tables together may single out.
final class Targets {

  private Targets() {}

  static List<Target> of(Rule rule, long[] truth, Map<Part, String> published, List<Part> named) {
    var targets = new LinkedHashMap<Part, Target>();
    published.forEach((part, label) -> add(targets, rule, truth, part, label));
    for (var whole : named) {
      for (var part : named) {
        if (!part.equals(whole) && whole.holds(part)) {
          var label = label(published, whole) + " without " + label(published, part);
          add(targets, rule, truth, whole.minus(part), label);
        }
      }
    }
    for (int i = 0; i < truth.length; i++) {
      var alone = Part.of(IntStream.of(i));
      add(targets, rule, truth, alone, "those that only several tables tell apart");
    }
    return List.copyOf(targets.values());
  }

  private static String label(Map<Part, String> published, Part part) {
    return published.getOrDefault(part, "an earlier release");
  }

  private static void add(
      Map<Part, Target> targets, Rule rule, long[] truth, Part part, String label) {
    if (rule.isSmall(part.sum(truth))) {
      targets.putIfAbsent(part, new Target(label, part));
    }
  }
}
