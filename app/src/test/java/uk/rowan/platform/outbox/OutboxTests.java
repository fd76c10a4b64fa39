package uk.rowan.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Stage;

/// News is kept with what happened and taken once, whatever fails in between.
class OutboxTests {

  private static final PersonId ROBIN = new PersonId(UUID.randomUUID());
  private static final PersonId SKY = new PersonId(UUID.randomUUID());

  private Stage stage;
  private Ledger ledger;

  /// What nobody can catch.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @BeforeEach
  void nothingHasHappened() throws SQLException {
    stage = new Stage(8);
    ledger = new Ledger(stage);
  }

  @AfterEach
  void leave() {
    stage.close();
  }

  @Test
  @Tag("RE-03")
  void newsIsKeptForEachWhoListensAndGoneWhenTaken() {
    try (var rowan =
        new Instance(
            stage,
            ledger.kept("one", OutboxTests::nothing),
            ledger.kept("another", OutboxTests::nothing))) {
      rowan.tell(new Happened(ROBIN, 1));
      assertThat(rowan.waiting()).isEqualTo(2);

      rowan.deliver();

      assertThat(rowan.waiting()).isZero();
      assertThat(ledger.effects())
          .extracting(Ledger.Effect::listener)
          .containsExactlyInAnyOrder("one", "another");
    }
  }

  @Test
  @Tag("RE-03")
  void newsOfWhatDidNotHappenIsNotKept() {
    try (var rowan = new Instance(stage, ledger.kept("one", OutboxTests::nothing))) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  stage.as(
                      Staff.as(stage.partnership.ama),
                      () -> {
                        rowan.tell(new Happened(ROBIN, 1));
                        throw new IllegalStateException("it did not happen");
                      }));

      assertThat(rowan.waiting()).isZero();
    }
  }

  @Test
  @Tag("RE-03")
  void newsIsNotToldOutsideOfATransaction() {
    try (var rowan = new Instance(stage, ledger.kept("one", OutboxTests::nothing))) {
      assertThatExceptionOfType(IllegalTransactionStateException.class)
          .isThrownBy(() -> rowan.tellOutsideOfTransactions(new Happened(ROBIN, 1)));
    }
  }

  @Test
  @Tag("RE-03")
  void listenerThatThrowsLeavesNoEffectAndHearsItAgain() {
    var stumbled = new HashSet<Happened>();
    Consumer<Happened> onceOver =
        news -> {
          if (stumbled.add(news)) {
            throw new IllegalStateException("the first time");
          }
        };
    try (var rowan = new Instance(stage, ledger.kept("one", onceOver))) {
      rowan.tell(new Happened(ROBIN, 1));

      rowan.deliver();
      assertThat(ledger.numbers()).isEmpty();
      stage.clock.advance(Duration.ofSeconds(2));
      rowan.deliver();

      assertThat(ledger.numbers()).containsExactly(1);
      assertThat(rowan.waiting()).isZero();
    }
  }

  @Test
  @Tag("RE-03")
  void whoDiesBetweenEffectAndItsMarkLosesTheNewsToTheNext() {
    Consumer<Happened> death =
        _ -> {
          throw new Killed();
        };
    try (var rowan = new Instance(stage, ledger.kept("one", death))) {
      rowan.tell(new Happened(ROBIN, 1));

      assertThatThrownBy(rowan::deliver).isInstanceOf(Killed.class);
      assertThat(ledger.numbers()).isEmpty();
    }
    try (var restarted = new Instance(stage, ledger.kept("one", OutboxTests::nothing))) {
      restarted.deliver();
      assertThat(ledger.numbers()).isEmpty();
      stage.clock.advance(DeliverNews.GIVEN_UP_AFTER);
      restarted.deliver();

      assertThat(ledger.numbers()).containsExactly(1);
      assertThat(restarted.waiting()).isZero();
    }
  }

  /// The first is slow and taken for dead; the second is given the same news while the first is
  /// about to commit.
  @Test
  @Tag("RE-03")
  void slowListenerIsNotOvertaken() throws Exception {
    var effected = new CountDownLatch(1);
    var secondBegins = new CountDownLatch(1);
    Consumer<Happened> slow =
        _ -> {
          effected.countDown();
          await(secondBegins);
        };
    try (var first = new Instance(stage, ledger.kept("one", slow));
        var second =
            new Instance(
                stage,
                it -> tellingOf(it, secondBegins),
                ledger.kept("one", OutboxTests::nothing));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      first.tell(new Happened(ROBIN, 1));
      var slowly = threads.submit(first::deliver);
      await(effected);
      stage.clock.advance(DeliverNews.GIVEN_UP_AFTER);

      threads.submit(second::deliver).get();
      slowly.get();

      assertThat(ledger.numbers()).containsExactly(1);
      assertThat(first.waiting()).isZero();
    }
  }

  @Test
  @Tag("RE-04")
  void whatKeepsFailingIsPutAsideAndTheRestFlowsInOrder() {
    Consumer<Happened> poison =
        news -> {
          if (news.number() == 2) {
            throw new IllegalStateException("not this one");
          }
        };
    try (var rowan = new Instance(stage, ledger.kept("one", poison))) {
      rowan.tell(new Happened(ROBIN, 1), new Happened(ROBIN, 2), new Happened(ROBIN, 3));
      rowan.tell(new Happened(SKY, 4));
      rowan.deliver();
      assertThat(ledger.numbers()).containsExactly(1, 4);

      tryUntilPutAside(rowan);

      assertThat(ledger.numbers()).containsExactly(1, 4, 3);
      assertThat(rowan.waiting()).isZero();
      assertThat(rowan.putAside()).isEqualTo(1);
    }
  }

  /// News that kills whoever touches it tells nobody why.
  @Test
  @Tag("RE-04")
  void whatKillsEveryoneIsPutAsideToo() {
    Consumer<Happened> death =
        _ -> {
          throw new Killed();
        };
    try (var rowan = new Instance(stage, ledger.kept("one", death))) {
      rowan.tell(new Happened(ROBIN, 1));
      for (int attempt = 0; attempt < DeliverNews.MOST_ATTEMPTS; attempt++) {
        assertThatThrownBy(rowan::deliver).isInstanceOf(Killed.class);
        stage.clock.advance(DeliverNews.GIVEN_UP_AFTER);
      }

      rowan.deliver();

      assertThat(rowan.putAside()).isEqualTo(1);
    }
  }

  /// While two versions run side by side, the older one leaves what it does not know of.
  @Test
  @Tag("RE-03")
  void newsForAListenerOfAnotherVersionIsLeftToIt() {
    try (var newer = new Instance(stage, ledger.kept("new", OutboxTests::nothing));
        var older = new Instance(stage, ledger.kept("old", OutboxTests::nothing))) {
      newer.tell(new Happened(ROBIN, 1));

      older.deliver();
      assertThat(newer.waiting()).isEqualTo(1);
      newer.deliver();

      assertThat(newer.waiting()).isZero();
    }
  }

  @Test
  @Tag("RE-03")
  void whatWasTakenIsRememberedForNinetyDays() throws SQLException {
    try (var rowan = new Instance(stage, ledger.kept("one", OutboxTests::nothing))) {
      rowan.tell(new Happened(ROBIN, 1));
      rowan.deliver();

      stage.clock.advance(Duration.ofDays(89));
      rowan.forget();
      assertThat(remembered()).hasSize(1);
      stage.clock.advance(Duration.ofDays(2));
      rowan.forget();

      assertThat(remembered()).isEmpty();
    }
  }

  /// News waits where only Rowan itself looks, and says in whose name it was told.
  @Test
  @Tag("AC-13")
  void staffNeitherReadWhatWaitsNorTellItInAnothersName() {
    try (var rowan = new Instance(stage, ledger.kept("one", OutboxTests::nothing))) {
      rowan.tell(new Happened(ROBIN, 1));
      var ama = Staff.as(stage.partnership.ama);

      assertThat(
              stage.as(
                  ama,
                  () ->
                      stage
                          .jdbc
                          .sql("select count(*) from platform.outbox")
                          .query(Integer.class)
                          .single()))
          .isZero();
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(
              () ->
                  stage.as(
                      ama,
                      () ->
                          stage
                              .jdbc
                              .sql(
                                  """
                                  insert into platform.outbox (event, listener, kind, person, told, told_at, told_by, due_at)
                                  values (gen_random_uuid(), 'one', 'Happened', gen_random_uuid(), '{}', now(), ?, now())
                                  """)
                              .param(stage.partnership.mary.id().value())
                              .update()))
          .havingRootCause()
          .withMessageContaining("row-level security");
    }
  }

  private void tryUntilPutAside(Instance rowan) {
    for (int attempt = 0; attempt < DeliverNews.MOST_ATTEMPTS; attempt++) {
      stage.clock.advance(Duration.ofMinutes(5));
      rowan.deliver();
    }
  }

  private Set<UUID> remembered() {
    return stage.as(
        Acting.system(),
        () ->
            stage
                .jdbc
                .sql("select event from platform.inbox")
                .query((row, _) -> row.getObject("event", UUID.class))
                .set());
  }

  private static TransactionOperations tellingOf(
      TransactionOperations transactions, CountDownLatch begins) {
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return transactions.execute(
            status -> {
              begins.countDown();
              return action.doInTransaction(status);
            });
      }
    };
  }

  private static void nothing(Happened happened) {}

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
