package uk.rowan.benchmarks;

import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import uk.rowan.benchmarks.KillRounds.Broken;
import uk.rowan.benchmarks.KillRounds.Round;
import uk.rowan.benchmarks.KillRounds.Victim;

/// What was acknowledged is kept, once, whatever is killed (requirement RE-01). A kill does not
/// show what a loss of power would: for that, `fsync` stays on and is not tested here.
final class ProveKills implements Exercise {

  private static final int KILLS = 200;
  private static final String BROKEN = "--broken=";

  @Override
  public String name() {
    return "kills";
  }

  @Override
  public String purpose() {
    return "kills the application and the database under load, and counts;"
        + " [kills] [seed] [--broken=idempotency|commit]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    var numbers = new ArrayList<Long>();
    var broken = Broken.NOTHING;
    for (var word : arguments) {
      if (word.startsWith(BROKEN)) {
        broken = Broken.valueOf(word.substring(BROKEN.length()).toUpperCase(Locale.ROOT));
      } else {
        numbers.add(Long.parseLong(word));
      }
    }
    int kills = numbers.isEmpty() ? KILLS : Math.toIntExact(numbers.getFirst());
    long seed = numbers.size() > 1 ? numbers.get(1) : new SplittableRandom().nextLong(1, 1_000_000);
    System.out.printf("%d kills, seed %d, broken: %s%n", kills, seed, broken);
    run(kills, seed, broken);
  }

  private static void run(int kills, long seed, Broken broken) throws Exception {
    var rounds = new ArrayList<Round>();
    try (var scene = new KillRounds(broken, seed)) {
      for (int kill = 1; kill <= kills; kill++) {
        var round = scene.next(broken == Broken.COMMIT ? Victim.DATABASE : scene.anyVictim());
        rounds.add(round);
        System.out.printf(
            "%4d %-11s ready %5d ms  %s%n",
            kill, round.victim(), round.readyMillis(), round.tally().words());
        if (!round.tally().isRight()) {
          break;
        }
      }
      var tally = scene.everything();
      System.out.printf("%nAll: %s (goal: 0, 0, 0, 0, whole)%n", tally.words());
      System.out.printf("Sent again, outcome unknown: %,d%n", scene.sentAgain());
      say(rounds);
      judge(broken, tally.isRight() && rounds.getLast().tally().isRight());
    }
  }

  private static void say(java.util.List<Round> rounds) {
    System.out.printf(
        "Database back after %d ms at most (goal 5,000), %d kills%n",
        rounds.stream().mapToLong(Round::databaseMillis).max().orElse(0),
        rounds.stream().filter(it -> it.victim() == Victim.DATABASE).count());
    System.out.printf(
        "Application ready after %d ms at most (goal 20,000), %d kills%n",
        rounds.stream().mapToLong(Round::readyMillis).max().orElse(0),
        rounds.stream().filter(it -> it.victim() == Victim.APPLICATION).count());
  }

  private static void judge(Broken broken, boolean right) {
    if (broken == Broken.NOTHING && !right) {
      throw new IllegalStateException("something acknowledged was lost, doubled or made up");
    }
    if (broken != Broken.NOTHING && right) {
      throw new IllegalStateException("broken on purpose, and not found");
    }
    System.out.println(broken == Broken.NOTHING ? "Kept, once." : "Found, as it must be.");
  }
}
