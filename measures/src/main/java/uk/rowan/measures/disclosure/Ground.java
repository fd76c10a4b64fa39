package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A release as an attacker's equations see it: the finest cells that no table tells apart are one
/// class, every table cell is a sum of classes, and small sums are the targets.
final class Ground {

  private final Rule rule;
  private final long[] truth;
  private final Map<Part, Part> classesOf;
  private final Map<Part, String> published;
  private final List<Fact> earlier;
  private final List<Target> targets;
  private final Set<Part> small;

  private Ground(
      Rule rule,
      long[] truth,
      Map<Part, Part> classesOf,
      Map<Part, String> published,
      List<Fact> earlier,
      List<Target> targets,
      Set<Part> small) {
    this.rule = rule;
    this.truth = truth;
    this.classesOf = classesOf;
    this.published = published;
    this.earlier = earlier;
    this.targets = targets;
    this.small = small;
  }

  static Ground of(Release release, Rule rule) {
    var parts = new LinkedHashMap<Part, String>();
    for (var table : release.tables()) {
      for (var cell : table.cells()) {
        parts.putIfAbsent(cell.part(), table.name() + ": " + cell.label());
      }
    }
    var named = new LinkedHashSet<>(parts.keySet());
    release.shares().forEach(share -> named.addAll(List.of(share.part(), share.whole())));
    release.earlier().forEach(known -> named.addAll(partsOf(known)));
    var classes = classes(List.copyOf(named), release.frame().size());
    var classesOf = new HashMap<Part, Part>();
    named.forEach(part -> classesOf.put(part, Part.of(part.cells().map(cell -> classes[cell]))));

    var truth = truth(release.frame().counts(), classes);
    var published = new LinkedHashMap<Part, String>();
    parts.forEach((part, label) -> published.putIfAbsent(classesOf.get(part), label));
    published.remove(Part.of(IntStream.empty()));
    var earlier = release.earlier().stream().flatMap(it -> facts(it, classesOf).stream()).toList();
    if (!Fact.allAgree(earlier, truth)) {
      throw new IllegalArgumentException("what came out before does not agree with the counts");
    }
    var small = small(release, rule, truth, published, classesOf);
    var targets =
        Targets.of(rule, truth, published, List.copyOf(new LinkedHashSet<>(classesOf.values())));
    return new Ground(rule, truth, classesOf, published, earlier, targets, small);
  }

  /// The class of each finest cell; -1 for one that stands in no part at all.
  private static int[] classes(List<Part> parts, int cells) {
    var numbers = new HashMap<BitSet, Integer>();
    var classes = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      var signature = new BitSet(parts.size());
      for (int i = 0; i < parts.size(); i++) {
        signature.set(i, parts.get(i).holds(cell));
      }
      classes[cell] =
          signature.isEmpty() ? -1 : numbers.computeIfAbsent(signature, _ -> numbers.size());
    }
    return classes;
  }

  private static long[] truth(long[] counts, int[] classes) {
    var truth = new long[IntStream.of(classes).max().orElse(-1) + 1];
    for (int cell = 0; cell < counts.length; cell++) {
      if (classes[cell] >= 0) {
        truth[classes[cell]] += counts[cell];
      }
    }
    return truth;
  }

  private static Set<Part> small(
      Release release,
      Rule rule,
      long[] truth,
      Map<Part, String> published,
      Map<Part, Part> classesOf) {
    var small = new LinkedHashSet<Part>();
    published.keySet().stream().filter(part -> rule.isSmall(part.sum(truth))).forEach(small::add);
    for (var share : release.shares()) {
      var part = classesOf.getOrDefault(share.part(), share.part());
      var whole = classesOf.getOrDefault(share.whole(), share.whole());
      boolean fewOthers = rule.isSmall(whole.minus(part).sum(truth));
      boolean hides = fewOthers || rule.isSmall(whole.sum(truth));
      if (hides && part.sum(truth) > 0 && published.containsKey(part)) {
        small.add(part);
      }
    }
    return small;
  }

  private static List<Part> partsOf(Known known) {
    return switch (known) {
      case Known.Count count -> List.of(count.part());
      case Known.Share share -> List.of(share.part(), share.whole());
    };
  }

  private static List<Fact> facts(Known known, Map<Part, Part> classesOf) {
    return switch (known) {
      case Known.Count(var part, var least, var most) ->
          List.of(Fact.sum(classesOf.getOrDefault(part, part), least, most));
      case Known.Share(var part, var whole, var least, var most) -> {
        var some = classesOf.getOrDefault(part, part);
        var all = classesOf.getOrDefault(whole, whole);
        yield List.of(
            Fact.share(some, all, least, 0, Long.MAX_VALUE),
            Fact.share(some, all, most, Long.MIN_VALUE, 0));
      }
    };
  }

  Rule rule() {
    return rule;
  }

  long[] truth() {
    return truth;
  }

  /// The parts of tables, over classes, as they are first named.
  Set<Part> published() {
    return published.keySet();
  }

  List<Target> targets() {
    return targets;
  }

  /// What came out before.
  List<Fact> earlier() {
    return earlier;
  }

  /// What the rule hides by itself.
  Set<Part> small() {
    return small;
  }

  /// Parts of the frame as parts over classes.
  Set<Part> classes(Set<Part> parts) {
    var over = new LinkedHashSet<Part>();
    parts.forEach(part -> over.add(classes(part)));
    return over;
  }

  Part classes(Part part) {
    var over = classesOf.get(part);
    if (over == null) {
      throw new IllegalArgumentException("the part stands in no table of the release");
    }
    return over;
  }

  /// Everything an attacker knows when these parts are hidden and the other ones shown.
  List<Fact> facts(Set<Part> hidden, Attacker attacker) {
    var facts = new ArrayList<>(earlier);
    for (var part : published.keySet()) {
      facts.add(hidden.contains(part) ? hidden(part, attacker) : shown(part));
    }
    return facts;
  }

  /// What came out before, and the zeros of the tables.
  List<Fact> always() {
    var facts = new ArrayList<>(earlier);
    published.keySet().stream()
        .filter(it -> it.sum(truth) == 0)
        .map(this::shown)
        .forEach(facts::add);
    return facts;
  }

  Fact shown(Part part) {
    long shown = rule.rounded(part.sum(truth));
    return Fact.sum(part, rule.least(shown), rule.most(shown));
  }

  Fact hidden(Part part, Attacker attacker) {
    boolean knownSmall = attacker == Attacker.INSIDER && rule.isSmall(part.sum(truth));
    return Fact.sum(part, 1, knownSmall ? rule.threshold() - 1 : Long.MAX_VALUE);
  }

  /// By how much the counts that agree with the facts must differ at a target.
  long need(Attacker attacker) {
    return attacker == Attacker.OUTSIDER ? rule.width() : 1;
  }
}
