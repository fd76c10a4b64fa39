package uk.rowan.platform.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// A pool with the application's own transactions around it, for tests that need no application.
public record TestConnections(
    DataSource pool, JdbcClient jdbc, TransactionOperations transactions) {

  public static TestConnections over(DataSource pool, Keys keys, Clock clock) {
    var announcement = new Announcement(keys.secret("acting.key"), clock);
    return new TestConnections(
        pool,
        JdbcClient.create(pool),
        new TransactionTemplate(new ActingTransactions(pool, announcement)));
  }

  /// What the application would announce on a connection with this process number.
  public static String announcement(
      uk.rowan.foundation.Acting acting, Keys keys, Clock clock, int connection) {
    return new Announcement(keys.secret("acting.key"), clock)
        .of(acting, java.util.UUID.randomUUID(), connection);
  }
}
