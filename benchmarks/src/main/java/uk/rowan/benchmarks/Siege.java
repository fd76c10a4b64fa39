package uk.rowan.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.SplittableRandom;
import uk.rowan.verifier.Findings;
import uk.rowan.verifier.Verification;

/// A sealed log on real ground that is tampered with again and again, each time from the same
/// start.
final class Siege implements AutoCloseable {

  /// What was done with which seed, and whether it was found and placed.
  record Outcome(Tampering tampering, long seed, boolean found, List<String> said) {}

  private static final int SEALS = 8;
  private static final String WEIGHTED =
      """
      select shard || ':' || seq
      from audit.event e
      where seq between 2 and -2 + (
        select split_part(split_part(heads, e'\\n', e.shard + 1), ':', 2)::bigint from audit.seal where number = ?)
      order by shard, seq
      """;

  private final Ground ground;
  private final SealForger owner = new SealForger();
  private final SealForger stranger = new SealForger();
  private final Path witness;
  private final List<String> targets;

  Siege(int events, SplittableRandom random) throws Exception {
    ground = Ground.fresh();
    witness = ground.folder().resolve("witness/alder");
    try (var connection = ground.superuser()) {
      for (int number = 1; number <= SEALS; number++) {
        ground.append(events / (SEALS + 1), random);
        owner.seal(connection, number, witness);
      }
      ground.append(events / (SEALS + 1), random);
      targets = Sql.words(connection, WEIGHTED, SEALS);
    }
  }

  /// Before anything was done to it.
  Findings untouched() throws Exception {
    try (var connection = ground.superuser()) {
      connection.setAutoCommit(false);
      return verify(connection);
    }
  }

  Outcome tamper(Tampering tampering, long seed) throws Exception {
    var random = new SplittableRandom(seed);
    try (var connection = ground.superuser()) {
      connection.setAutoCommit(false);
      Sql.run(connection, "set local session_replication_role = replica");
      var target = targets.get(random.nextInt(targets.size())).split(":", -1);
      long seal = tampering == Tampering.REMOVE_THE_NEWEST_SEAL ? SEALS : random.nextLong(2, SEALS);
      var expected =
          tampering.act(
              new Attack(
                  connection,
                  random,
                  owner,
                  stranger,
                  Integer.parseInt(target[0]),
                  Long.parseLong(target[1]),
                  seal,
                  SEALS));
      var findings = verify(connection);
      connection.rollback();
      return new Outcome(
          tampering,
          seed,
          findings.faults().stream().anyMatch(expected),
          findings.faults().stream().map(fault -> fault.words()).toList());
    }
  }

  @Override
  public void close() {
    ground.close();
  }

  private Findings verify(Connection connection) throws Exception {
    return Verification.of(connection, owner.keys().getPublic(), List.of(witness), _ -> {});
  }
}
