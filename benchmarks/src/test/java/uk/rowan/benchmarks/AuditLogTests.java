package uk.rowan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.rowan.verifier.Verification;

/// The audit log as its verifier sees it (requirement AU-03). `./rowan prove audit` does the same
/// with more seeds.
class AuditLogTests {

  private static final int SEEDS = 4;
  private static final int WRITERS = 16;
  private static final int EVENTS = 2_000;

  private static Siege siege;

  @BeforeAll
  static void layOutALog() throws Exception {
    siege = new Siege(EVENTS, new SplittableRandom(1));
  }

  @AfterAll
  static void clear() throws Exception {
    siege.close();
  }

  static Stream<Arguments> everyKindWithSomeSeeds() {
    return Stream.of(Tampering.values())
        .flatMap(
            kind -> IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(kind, seed)));
  }

  @Test
  @Tag("AU-03")
  void logThatNobodyTouchedIsWhole() throws Exception {
    assertThat(siege.untouched().faults()).isEmpty();
  }

  @ParameterizedTest
  @Tag("AU-03")
  @MethodSource("everyKindWithSomeSeeds")
  void tamperingIsFoundAndPlaced(Tampering kind, int seed) throws Exception {
    var outcome = siege.tamper(kind, seed);

    assertThat(outcome.found()).as(outcome.toString()).isTrue();
  }

  @Test
  @Tag("AU-03")
  void chainsStayWholeWhileManyAppend() throws Exception {
    try (var ground = Ground.fresh();
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers =
          IntStream.range(0, WRITERS)
              .<Callable<Boolean>>mapToObj(
                  writer ->
                      () -> {
                        ground.append(EVENTS / WRITERS, new SplittableRandom(writer));
                        return true;
                      })
              .toList();

      for (var done : threads.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }

      try (var connection = ground.audit()) {
        connection.setAutoCommit(false);
        var findings = Verification.of(connection, null, List.of(), _ -> {});
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.events()).isEqualTo(EVENTS);
      }
    }
  }
}
