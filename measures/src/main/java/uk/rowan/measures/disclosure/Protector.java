package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Hides what the rule hides, then, until the auditor finds nothing, what else must be; then shows
/// again whatever need not have been hidden. Small releases are tried in several ways and the one
/// that hides least is taken. The same release always gives the same answer.
final class Protector {

  private static final long SEED = 59;

  /// How much work several attempts may be: attempts times cells.
  private static final int EFFORT = 600;

  private static final int MOST_ATTEMPTS = 12;

  private final Ground ground;
  private final Auditor auditor;

  private Protector(Ground ground) {
    this.ground = ground;
    this.auditor = new Auditor(ground);
  }

  static Protection protect(Release release, Rule rule) {
    var remaining = release;
    while (true) {
      var ground = Ground.of(remaining, rule);
      var protector = new Protector(ground);
      var hidden = protector.best();
      if (hidden.isPresent()) {
        var alreadyOut = protector.auditor.alreadyOut().stream().map(Finding::exposure).toList();
        return Protection.of(release, remaining, ground, hidden.get(), alreadyOut);
      }
      remaining = remaining.without(protector.leastNeeded(remaining));
    }
  }

  private Optional<Set<Part>> best() {
    var random = new SplittableRandom(SEED);
    int attempts = Math.clamp(EFFORT / (1 + ground.published().size()), 1, MOST_ATTEMPTS);
    Optional<Set<Part>> best = Optional.empty();
    for (int i = 0; i < attempts; i++) {
      var hidden = attempt(random.split());
      if (hidden.isEmpty()) {
        return hidden;
      }
      if (best.isEmpty() || hidden.get().size() < best.get().size()) {
        best = hidden;
      }
    }
    return best;
  }

  private Optional<Set<Part>> attempt(SplittableRandom random) {
    var costs = new HashMap<Part, Double>();
    var hidden = new LinkedHashSet<>(ground.small());
    while (true) {
      var found = auditor.findings(hidden).findFirst();
      if (found.isEmpty()) {
        return Optional.of(shownAgain(hidden));
      }
      var repair =
          new Repair(
              ground, hidden, part -> costs.computeIfAbsent(part, _ -> 1 + random.nextDouble()));
      var choice = repair.of(found.get());
      choice.ifPresent(it -> auditor.remember(it.counts()));
      var more = choice.map(Repair.Choice::parts).filter(it -> !it.isEmpty());
      if (more.isPresent()) {
        hidden.addAll(more.get());
      } else if (!hideAnother(hidden, found.get().target().part())) {
        return Optional.empty();
      }
    }
  }

  /// Where no programme helps, the smallest shown cell, first among those that have to do with the
  /// target.
  private boolean hideAnother(Set<Part> hidden, Part target) {
    return ground.published().stream()
        .filter(part -> !hidden.contains(part) && count(part) > 0)
        .min(
            Comparator.comparing((Part part) -> !part.meets(target)).thenComparingLong(this::count))
        .map(hidden::add)
        .orElse(false);
  }

  /// Shows again, the largest first, what was hidden for others and need not have been.
  private Set<Part> shownAgain(Set<Part> hidden) {
    var secondary = new ArrayList<>(hidden);
    secondary.removeAll(ground.small());
    secondary.sort(Comparator.comparingLong(this::count).reversed());
    var needed = new LinkedHashSet<>(hidden);
    for (var part : secondary) {
      needed.remove(part);
      if (auditor.findings(needed).findAny().isPresent()) {
        needed.add(part);
      }
    }
    return needed;
  }

  /// The table to give up: the last that has to do with what cannot be protected.
  private Table leastNeeded(Release release) {
    var everything = new LinkedHashSet<>(ground.published());
    everything.removeIf(part -> count(part) == 0);
    var target = auditor.findings(everything).findFirst().orElseThrow().target().part();
    return release.tables().reversed().stream()
        .filter(table -> table.cells().stream().anyMatch(cell -> touches(cell, target)))
        .findFirst()
        .orElse(release.tables().getLast());
  }

  private boolean touches(Cell cell, Part target) {
    return ground.classes(cell.part()).meets(target);
  }

  private long count(Part part) {
    return part.sum(ground.truth());
  }
}
