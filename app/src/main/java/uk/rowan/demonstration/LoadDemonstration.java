package uk.rowan.demonstration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Purpose;
import uk.rowan.people.NewKeys;
import uk.rowan.people.Recognition;
import uk.rowan.sharing.Credentials;

/// Fills an empty database with the demonstration partnership: all of it in one transaction and one
/// audited act, or none of it.
@Component
class LoadDemonstration {

  static final long SEED = 7_361;

  /// Everyone's: there is nothing to protect.
  static final String PASSWORD = "rowan-by-the-door";

  /// How many persons one partnership serves before another is founded beside it.
  private static final int PERSONS_EACH = 2_500;

  static final String EMPTY =
      "select not exists (select from sharing.agency) and not exists (select from sharing.locality)";
  static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as "type"
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and n.nspname in ('sharing', 'people', 'vault', 'referrals', 'risk', 'support')
      """;
  static final String LOADED =
      "select audit.append('demonstration.loaded', null, '{}', cast(:tables as text[]), 'DONE', :basis)";

  /// What came of it: how many rows, in how many seconds.
  record Loaded(long rows, double seconds) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final JdbcClient loadJdbc;
  private final TransactionOperations loadTransactions;
  private final NewKeys newKeys;
  private final Recognition recognition;
  private final Credentials credentials;
  private final Clock clock;

  LoadDemonstration(
      JdbcClient jdbc,
      TransactionOperations transactions,
      @Qualifier("load") JdbcClient loadJdbc,
      @Qualifier("load") TransactionOperations loadTransactions,
      NewKeys newKeys,
      Recognition recognition,
      Credentials credentials,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.loadJdbc = loadJdbc;
    this.loadTransactions = loadTransactions;
    this.newKeys = newKeys;
    this.recognition = recognition;
    this.credentials = credentials;
    this.clock = clock;
  }

  boolean isEmpty() {
    return acting(() -> transactions.execute(_ -> jdbc.sql(EMPTY).query(Boolean.class).single()));
  }

  /// `progress` is told about once a second how many persons and rows there are.
  Loaded load(int people, Progress progress) {
    return acting(() -> loadTransactions.execute(_ -> write(people, progress)));
  }

  /// Told how far it is.
  interface Progress {
    void at(long rows);
  }

  /// One thread tells the story, this one writes it down.
  private Loaded write(int people, Progress progress) {
    long began = System.nanoTime();
    var types = types();
    BlockingQueue<List<Rows.Insert>> queue = new ArrayBlockingQueue<>(3);
    var tables = new LinkedHashSet<String>();
    long rows = 0;
    try (var teller = Executors.newSingleThreadExecutor()) {
      var telling = teller.submit(() -> tell(people, types, queue));
      try {
        for (var inserts = queue.take(); !inserts.isEmpty(); inserts = queue.take()) {
          for (var insert : inserts) {
            loadJdbc.sql(insert.sql()).params(insert.columns()).update();
            tables.add(insert.table());
            rows += insert.rows();
          }
          progress.at(rows);
        }
        finished(telling);
      } finally {
        telling.cancel(true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the demonstration was interrupted", e);
    }
    loadJdbc
        .sql(LOADED)
        .param("tables", tables.toArray(String[]::new))
        .param("basis", "seed " + SEED + ", persons " + people + ", rows " + rows)
        .query((_, _) -> true)
        .list();
    return new Loaded(rows, (System.nanoTime() - began) / 1e9);
  }

  private static void finished(Future<?> telling) throws InterruptedException {
    try {
      telling.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the demonstration could not be told", e.getCause());
    }
  }

  /// An empty list says that it is over, well or badly.
  private void tell(
      int people, Map<String, Map<String, String>> types, BlockingQueue<List<Rows.Insert>> queue) {
    try {
      var store = new Store(types, putInto(queue));
      var scene = new Scene(CivilTime.day(clock.instant()), SEED, newKeys, recognition, store);
      var founding = new Founding(scene, credentials, PASSWORD);
      var telling = new Telling(scene);
      for (int number = 1; telling.told() < people; number++) {
        telling.tell(founding.found(number), Math.min(PERSONS_EACH, people - telling.told()));
      }
      store.handOver();
    } finally {
      putInto(queue).accept(new ArrayList<>());
    }
  }

  private static Consumer<List<Rows.Insert>> putInto(BlockingQueue<List<Rows.Insert>> queue) {
    return inserts -> {
      try {
        queue.put(inserts);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the demonstration was interrupted", e);
      }
    };
  }

  private Map<String, Map<String, String>> types() {
    var types = new HashMap<String, Map<String, String>>();
    loadJdbc
        .sql(COLUMNS)
        .query(
            row -> {
              types
                  .computeIfAbsent(row.getString("table"), _ -> new HashMap<>())
                  .put(row.getString("column"), row.getString("type"));
            });
    return types;
  }

  private static <T> T acting(java.util.concurrent.Callable<T> work) {
    try {
      return Acting.system().because(Purpose.BULK_LOAD).during(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
