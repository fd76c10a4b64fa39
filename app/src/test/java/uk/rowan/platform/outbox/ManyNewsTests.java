package uk.rowan.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.rowan.foundation.PersonId;
import uk.rowan.testing.Stage;

/// Five hundred pieces of news, three instances, and every way to fail at once.
class ManyNewsTests {

  private static final int NEWS = 500;
  private static final int PERSONS = 25;
  private static final int POISON_EACH = 100;
  private static final int MOST_ROUNDS = 200;

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @Test
  @Tag("RE-03")
  @Tag("RE-04")
  void eachIsTakenOnceAndInOrderHoweverOftenItIsDelivered(TestReporter reporter) throws Exception {
    var seed = Long.getLong("rowan.seed", System.nanoTime());
    reporter.publishEntry("rowan.seed", Long.toString(seed));
    try (var stage = new Stage(12)) {
      var ledger = new Ledger(stage);
      var persons =
          IntStream.range(0, PERSONS).mapToObj(_ -> new PersonId(UUID.randomUUID())).toList();
      var told =
          IntStream.range(0, NEWS)
              .mapToObj(number -> new Happened(persons.get(number % PERSONS), number))
              .toList();
      try (var telling = new Instance(stage, ledger.kept("ledger", _ -> {}))) {
        told.forEach(telling::tell);
        copyWhatWaits(stage);
        deliverAmongFailures(stage, ledger, seed);

        checkOnceEachAndInOrder(ledger, told, seed);
        assertThat(telling.putAside()).isEqualTo(NEWS / POISON_EACH);

        deliverTheCopies(stage);
        deliverAmongFailures(stage, ledger, seed + 1);

        checkOnceEachAndInOrder(ledger, told, seed);
      }
    }
  }

  private static void checkOnceEachAndInOrder(Ledger ledger, List<Happened> told, long seed) {
    var effects =
        ledger.effects().stream()
            .collect(
                Collectors.groupingBy(
                    Ledger.Effect::person,
                    Collectors.mapping(Ledger.Effect::number, Collectors.toList())));
    var expected =
        told.stream()
            .filter(news -> !isPoison(news))
            .collect(
                Collectors.groupingBy(
                    news -> news.person().value(),
                    Collectors.mapping(Happened::number, Collectors.toList())));
    assertThat(effects).as("rowan.seed=" + seed).isEqualTo(expected);
  }

  private static boolean isPoison(Happened news) {
    return news.number() % POISON_EACH == 7;
  }

  /// Three at once, until nothing waits that is not put aside. One that is killed comes back.
  private static void deliverAmongFailures(Stage stage, Ledger ledger, long seed) throws Exception {
    var failing = failing(stage, new Random(seed));
    try (var one = new Instance(stage, ledger.kept("ledger", failing));
        var two = new Instance(stage, ledger.kept("ledger", failing));
        var three = new Instance(stage, ledger.kept("ledger", failing));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < MOST_ROUNDS && one.waiting() > 0; round++) {
        var work = new ArrayList<Callable<Boolean>>();
        List.of(one, two, three).forEach(it -> work.add(() -> survives(it)));
        for (var done : threads.invokeAll(work)) {
          done.get();
        }
        stage.clock.advance(DeliverNews.GIVEN_UP_AFTER);
      }
      assertThat(one.waiting()).as("rowan.seed=" + seed).isZero();
    }
  }

  private static boolean survives(Instance rowan) {
    try {
      rowan.deliver();
      return true;
    } catch (Killed e) {
      return false;
    }
  }

  /// After the effect and before its mark: throws, loses the connection, or is killed; a few times
  /// for each.
  private static Consumer<Happened> failing(Stage stage, Random random) {
    var times = new ConcurrentHashMap<Integer, Integer>();
    return news -> {
      if (isPoison(news)) {
        throw new IllegalStateException("never this one");
      }
      if (times.merge(news.number(), 1, Integer::sum) > DeliverNews.MOST_ATTEMPTS / 2) {
        return;
      }
      switch (random.nextInt(20)) {
        case 0, 1, 2 -> throw new IllegalStateException("not this time");
        case 3 ->
            stage.jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
        case 4 -> throw new Killed();
        default -> {}
      }
    };
  }

  private static void copyWhatWaits(Stage stage) throws SQLException {
    administer(stage, "create table ledger.copy as select * from platform.outbox");
  }

  /// As when news is delivered twice, or a part of an older backup comes back.
  private static void deliverTheCopies(Stage stage) throws SQLException {
    administer(
        stage,
        """
        insert into platform.outbox (event, listener, kind, person, told, told_at, told_by, due_at)
        select event, listener, kind, person, told, told_at, told_by, due_at from ledger.copy order by number
        on conflict do nothing
        """);
  }

  private static void administer(Stage stage, String sql) throws SQLException {
    try (var connection = stage.database.asAdministrator();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
