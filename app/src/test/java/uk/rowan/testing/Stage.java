package uk.rowan.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.platform.database.DatabaseRoles;
import uk.rowan.platform.database.TestConnections;

/// The database side of the application and nothing else: a database, the application's role and
/// transactions over a pool, a clock and the [Partnership]. Up in a fraction of a second.
public final class Stage implements AutoCloseable {

  public final TestDatabase database = TestDatabase.fresh();
  public final TestClock clock = new TestClock();
  public final JdbcClient jdbc;
  public final TransactionOperations transactions;
  public final Partnership partnership;
  public final Examples examples;
  private final HikariDataSource pool = new HikariDataSource();

  public Stage(int connections) {
    pool.setJdbcUrl(database.url());
    pool.setUsername("rowan_app");
    pool.setPassword(DatabaseRoles.password(database.keys(), "rowan_app"));
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    var rowan = TestConnections.over(pool, database.keys(), clock);
    jdbc = rowan.jdbc();
    transactions = rowan.transactions();
    partnership = Partnership.found(jdbc, transactions, clock);
    examples = new Examples(jdbc, transactions, clock);
  }

  /// One transaction in someone's name.
  public <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
    try {
      return acting.during(() -> transactions.execute(_ -> work.get()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether a member of staff finds a person at all.
  public boolean sees(Staff staff, UUID person) {
    return as(
        Staff.as(staff),
        () ->
            jdbc.sql("select count(*) from people.person where id = :person")
                    .param("person", person)
                    .query(Integer.class)
                    .single()
                == 1);
  }

  @Override
  public void close() {
    pool.close();
    database.close();
  }
}
