package uk.rowan.platform.outbox;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Listener;
import uk.rowan.foundation.News;
import uk.rowan.testing.Stage;

/// One running Rowan, as far as news goes. Several may share a database; nothing is kept in one
/// that is not in the database.
final class Instance implements AutoCloseable {

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Wiring {}

  private final Stage stage;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  Instance(Stage stage, Listener<?>... listeners) {
    this(stage, transactions -> transactions, listeners);
  }

  /// `around` is put around each transaction in which a listener is given something.
  Instance(Stage stage, UnaryOperator<TransactionOperations> around, Listener<?>... listeners) {
    this.stage = stage;
    var manager =
        Objects.requireNonNull(((TransactionTemplate) stage.transactions).getTransactionManager());
    context.registerBean(JdbcClient.class, () -> stage.jdbc);
    context.registerBean(PlatformTransactionManager.class, () -> manager);
    context.registerBean(TransactionOperations.class, () -> around.apply(stage.transactions));
    context.registerBean(java.time.Clock.class, () -> stage.clock);
    for (var listener : listeners) {
      context.registerBean(listener.name(), Listener.class, () -> listener);
    }
    context.register(
        Wiring.class, Outbox.class, Listeners.class, KeepNews.class, DeliverNews.class);
    context.refresh();
  }

  /// In one transaction of Ama's.
  void tell(News... news) {
    stage.as(
        uk.rowan.testing.Staff.as(stage.partnership.ama),
        () -> {
          for (var one : news) {
            context.publishEvent(one);
          }
          return true;
        });
  }

  void tellOutsideOfTransactions(News news) {
    uk.rowan.testing.Staff.as(stage.partnership.ama).run(() -> context.publishEvent(news));
  }

  void deliver() {
    context.getBean(DeliverNews.class).deliver();
  }

  void forget() {
    context.getBean(DeliverNews.class).forget();
  }

  /// How much waits, put aside or not.
  int waiting() {
    return count("select count(*) from platform.outbox where parked_at is null");
  }

  int putAside() {
    return count("select count(*) from platform.outbox where parked_at is not null");
  }

  private int count(String sql) {
    return stage.as(Acting.system(), () -> stage.jdbc.sql(sql).query(Integer.class).single());
  }

  @Override
  public void close() {
    context.close();
  }
}
