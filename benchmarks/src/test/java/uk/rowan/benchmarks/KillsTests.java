package uk.rowan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.benchmarks.KillRounds.Broken;
import uk.rowan.benchmarks.KillRounds.Round;
import uk.rowan.benchmarks.KillRounds.Victim;

/// What was acknowledged is kept, once. `./rowan prove kills` does the same two hundred times.
@Tag("RE-01")
@Tag("slow")
class KillsTests {

  private static final long SEED = 20_261;
  private static final int MOST_ROUNDS = 10;

  private static final List<Round> rounds = new ArrayList<>();
  private static Tally withKeys;
  private static Tally withoutKeys;

  @BeforeAll
  static void killNowAndThen() throws Exception {
    try (var scene = new KillRounds(Broken.NOTHING, SEED)) {
      for (var victim : List.of(Victim.DATABASE, Victim.APPLICATION, Victim.DATABASE)) {
        rounds.add(scene.next(victim));
      }
      withKeys = scene.everything();
      scene.breakIdempotency();
      withoutKeys = scene.everything();
      for (int i = 0; i < MOST_ROUNDS && withoutKeys.doubled() == 0; i++) {
        withoutKeys = scene.next(Victim.DATABASE).tally();
      }
    }
  }

  @Test
  void whatWasAcknowledgedIsThereOnceAfterEachKill() {
    assertThat(rounds)
        .allSatisfy(
            round -> assertThat(round.tally().isRight()).as(round.tally().words()).isTrue());
    assertThat(withKeys.isRight()).as(withKeys.words()).isTrue();
    assertThat(withKeys.promised()).isPositive();
  }

  @Test
  void withoutKeysTheSameCountFindsWhatIsThereTwice() {
    assertThat(withoutKeys.doubled()).isPositive();
  }
}
