package uk.rowan.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import uk.rowan.benchmarks.Correspondent.Stranger;
import uk.rowan.benchmarks.Correspondent.Worker;

/// Rounds of one scene: several write to a running Rowan, it or its database is killed at a moment
/// that the seed decides, comes back, and the ledger is compared with what is there.
final class KillRounds implements AutoCloseable {

  /// What is switched off, to see that the comparison finds it.
  enum Broken {
    NOTHING,
    /// Every try carries a key of its own.
    IDEMPOTENCY,
    /// The database acknowledges what it has not yet written.
    COMMIT
  }

  enum Victim {
    APPLICATION,
    DATABASE
  }

  /// One kill, how long until Rowan's health page answered again, and what the ledger says.
  record Round(Victim victim, long databaseMillis, long readyMillis, Tally tally) {}

  private static final int PEOPLE = 400;
  private static final int WORKERS = 3;
  private static final int LEAST_CASES = 3;
  static final String OPEN_CASES =
      """
      select s.username || ' ' || c.id
      from support.support_case c join sharing.staff s on s.id = c.worker
      where c.status = 'OPEN' and s.role = 'PRACTITIONER' and s.left_at is null
      order by s.username, c.id
      """;

  private final Ground ground;
  private final Application application;
  private final Ledger ledger;
  private final List<Worker> workers;
  private final List<Correspondent> all;
  private final Reckoning reckoning;
  private final SplittableRandom random;

  KillRounds(Broken broken, long seed) throws Exception {
    random = new SplittableRandom(seed);
    ground =
        broken == Broken.COMMIT
            ? Ground.with("synchronous_commit=off", "wal_writer_delay=10s")
            : Ground.fresh();
    application = Application.on(ground, PEOPLE);
    ledger = new Ledger(ground.folder().resolve("ledger"));
    workers = workers();
    all = new ArrayList<>(workers);
    all.add(new Stranger(application.site(), ledger, random.split()));
    reckoning = new Reckoning(ground, ledger, workers);
    if (broken == Broken.IDEMPOTENCY) {
      breakIdempotency();
    }
  }

  /// Kills one of the two.
  Round next(Victim victim) throws Exception {
    var going = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = new ArrayList<Future<Boolean>>();
      for (var correspondent : all) {
        writing.add(threads.submit(writing(correspondent, going)));
      }
      long recoveredAfter;
      long began;
      try {
        Thread.sleep(random.nextLong(200, 1_500));
        began = System.nanoTime();
        recoveredAfter = kill(victim, began);
        application.awaitReady();
      } finally {
        going.set(false);
      }
      long ready = millisSince(began);
      for (var one : writing) {
        one.get();
      }
      return new Round(victim, recoveredAfter, ready, reckoning.tally());
    }
  }

  /// From now on whoever sends something again sends it under another key.
  void breakIdempotency() {
    all.forEach(Correspondent::forgetKeys);
  }

  Victim anyVictim() {
    return Victim.values()[random.nextInt(Victim.values().length)];
  }

  /// How many were sent again because nobody knew what became of them.
  int sentAgain() {
    return all.stream().mapToInt(it -> it.sentAgain.get()).sum();
  }

  /// All cases of all rounds once more.
  Tally everything() throws Exception {
    return reckoning.everything();
  }

  @Override
  public void close() throws IOException {
    application.close();
    ledger.close();
    ground.close();
  }

  private long kill(Victim victim, long began) throws IOException, InterruptedException {
    return switch (victim) {
      case APPLICATION -> {
        application.kill();
        application.revive();
        yield 0;
      }
      case DATABASE -> {
        ground.kill();
        ground.revive();
        yield millisSince(began);
      }
    };
  }

  private static Callable<Boolean> writing(Correspondent correspondent, AtomicBoolean going) {
    return () -> {
      correspondent.write(going);
      return true;
    };
  }

  private static long millisSince(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  /// Those with the most open cases that they may see.
  private List<Worker> workers() throws Exception {
    var cases = new LinkedHashMap<String, List<String>>();
    for (var line : openCases()) {
      var words = line.split(" ", -1);
      cases.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1]);
    }
    var found = new ArrayList<Worker>();
    for (var entry : cases.entrySet()) {
      if (found.size() == WORKERS) {
        break;
      }
      var visitor = new Visitor(application.site());
      visitor.signIn(entry.getKey(), Demonstrated.PASSWORD, UUID.randomUUID().toString());
      var open = new ArrayList<String>();
      for (var id : entry.getValue()) {
        if (visitor.get("/cases/" + id).status() == 200) {
          open.add(id);
        }
      }
      if (open.size() >= LEAST_CASES) {
        found.add(new Worker(visitor, entry.getKey(), open, ledger, random.split()));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("nobody in the demonstration has open cases");
    }
    return found;
  }

  private List<String> openCases() throws SQLException {
    try (var connection = ground.superuser()) {
      return Sql.words(connection, OPEN_CASES);
    }
  }
}
