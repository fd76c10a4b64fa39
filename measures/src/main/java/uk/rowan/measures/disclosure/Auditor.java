package uk.rowan.measures.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what attackers could find. A target is safe when two witnesses differ by enough at it:
/// counts that agree with everything known. Witnesses once found are tried again before any new
/// programme is solved.
final class Auditor {

  /// So many witnesses are kept; the oldest is forgotten first.
  private static final int MEMORY = 3_000;

  private static final long SEED = 61;

  /// What other classes weigh beside a target, by chance: each try ends at another corner, and some
  /// corner is whole.
  private static final double FAINT = 1e-3;

  private final Ground ground;
  private final Deque<long[]> witnesses = new ArrayDeque<>();
  private final List<Finding> alreadyOut;
  private final List<Target> targets;

  Auditor(Ground ground) {
    this.ground = ground;
    alreadyOut =
        ground.earlier().isEmpty()
            ? List.of()
            : attackers(attacker -> findings(ground.targets(), ground.earlier(), attacker))
                .toList();
    var lost = alreadyOut.stream().map(Finding::target).collect(Collectors.toSet());
    targets = ground.targets().stream().filter(target -> !lost.contains(target)).toList();
  }

  /// The targets that what came out earlier exposes by itself. They cannot be healed.
  List<Finding> alreadyOut() {
    return alreadyOut;
  }

  /// Each other target that is found too closely when these parts are hidden, sought as it is asked
  /// for.
  Stream<Finding> findings(Set<Part> hidden) {
    return attackers(attacker -> findings(targets, ground.facts(hidden, attacker), attacker));
  }

  private static Stream<Finding> attackers(Function<Attacker, Stream<Finding>> found) {
    return Stream.of(Attacker.values()).flatMap(found);
  }

  private Stream<Finding> findings(List<Target> sought, List<Fact> facts, Attacker attacker) {
    var seen = new Seen(sought, ground.truth());
    witnesses.stream().filter(counts -> Fact.allAgree(facts, counts)).forEach(seen::add);
    var programme = new Programme(ground.truth(), facts);
    long need = ground.need(attacker);
    scout(seen, programme, need);
    return IntStream.range(0, seen.size())
        .mapToObj(i -> finding(seen, i, programme, attacker, need))
        .flatMap(Optional::stream);
  }

  /// Seeks witnesses for many targets at once, some of them high and the others low by chance, for
  /// as long as each brings more targets to safety.
  private void scout(Seen seen, Programme programme, long need) {
    var random = new SplittableRandom(SEED);
    var close = seen.close(need);
    for (int before = Integer.MAX_VALUE; close.length > 1 && close.length < before; ) {
      before = close.length;
      var weights = new double[ground.truth().length];
      for (int i : close) {
        double weight = random.nextBoolean() ? 1 : -1;
        seen.target(i).part().cells().forEach(at -> weights[at] += weight);
      }
      programme.highest(weights).ifPresent(counts -> keep(counts, seen));
      Arrays.setAll(weights, at -> -weights[at]);
      programme.highest(weights).ifPresent(counts -> keep(counts, seen));
      close = seen.close(need);
    }
  }

  private Optional<Finding> finding(
      Seen seen, int i, Programme programme, Attacker attacker, long need) {
    var target = seen.target(i);
    var random = new SplittableRandom(SEED);
    for (double sign : new double[] {1, -1, 1, -1, 1, -1}) {
      if (!seen.differs(i, need)) {
        var weights = random.doubles(ground.truth().length, -FAINT, FAINT).toArray();
        target.part().cells().forEach(at -> weights[at] = sign);
        programme.highest(weights).ifPresent(counts -> keep(counts, seen));
      }
    }
    if (!seen.differs(i, need)) {
      var above = Fact.sum(target.part(), seen.least(i) + need, Long.MAX_VALUE);
      var below = Fact.sum(target.part(), Long.MIN_VALUE, seen.most(i) - need);
      programme
          .reaching(above)
          .or(() -> programme.reaching(below))
          .ifPresent(counts -> keep(counts, seen));
    }
    return seen.differs(i, need)
        ? Optional.empty()
        : Optional.of(new Finding(target, attacker, seen.least(i), seen.most(i)));
  }

  private void keep(long[] counts, Seen seen) {
    seen.add(counts);
    remember(counts);
  }

  /// Counts that may serve as a witness: they are checked wherever they are used.
  void remember(long[] counts) {
    if (witnesses.size() == MEMORY) {
      witnesses.removeFirst();
    }
    witnesses.add(counts);
  }
}
