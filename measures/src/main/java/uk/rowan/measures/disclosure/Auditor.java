package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what attackers could find. A target is safe when two witnesses differ by enough at it:
/// counts that agree with everything known. Witnesses once found are tried again before any new
/// programme is solved.
final class Auditor {

  /// Witnesses kept, the latest found first to be forgotten last.
  private static final int MEMORY = 3_000;

  private final Ground ground;
  private final List<long[]> witnesses = new ArrayList<>();
  private final List<Finding> alreadyOut;
  private final List<Target> targets;

  Auditor(Ground ground) {
    this.ground = ground;
    witnesses.add(ground.truth());
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
    var agreeing =
        new ArrayList<>(
            witnesses.stream()
                .filter(counts -> facts.stream().allMatch(fact -> fact.agreesWith(counts)))
                .toList());
    var programme = new Programme(ground.truth(), facts);
    return sought.stream()
        .map(target -> finding(target, attacker, programme, agreeing))
        .flatMap(Optional::stream);
  }

  private Optional<Finding> finding(
      Target target, Attacker attacker, Programme programme, List<long[]> agreeing) {
    long need = ground.need(attacker);
    for (var highest : new boolean[] {true, false}) {
      if (spread(target, agreeing) >= need) {
        return Optional.empty();
      }
      programme.extreme(target.part(), highest).ifPresent(counts -> keep(counts, agreeing));
    }
    return spread(target, agreeing) >= need
        ? Optional.empty()
        : Optional.of(
            new Finding(target, attacker, least(target, agreeing), most(target, agreeing)));
  }

  private void keep(long[] counts, List<long[]> agreeing) {
    agreeing.add(counts);
    remember(counts);
  }

  /// Counts that may serve as a witness: they are checked wherever they are used.
  void remember(long[] counts) {
    if (witnesses.size() == MEMORY) {
      witnesses.remove(1);
    }
    witnesses.add(counts);
  }

  private static long spread(Target target, List<long[]> agreeing) {
    return most(target, agreeing) - least(target, agreeing);
  }

  private static long least(Target target, List<long[]> agreeing) {
    return agreeing.stream().mapToLong(target.part()::sum).min().orElseThrow();
  }

  private static long most(Target target, List<long[]> agreeing) {
    return agreeing.stream().mapToLong(target.part()::sum).max().orElseThrow();
  }
}
