package uk.rowan.platform.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Focus;
import uk.rowan.foundation.PersonId;

/// Tells PostgreSQL whom the work is about, and takes it back when the work is done.
@Component
class TransactionFocus implements Focus {

  static final String SAY = "select set_config('rowan.about', :persons, true) as said";
  static final String SAID = "select coalesce(current_setting('rowan.about', true), '') as said";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  TransactionFocus(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public <T> T on(PersonId person, Supplier<T> work) {
    T done =
        transactions.execute(
            _ -> {
              var before = jdbc.sql(SAID).query(String.class).single();
              say("{" + person + "}");
              var result = work.get();
              say(before);
              return result;
            });
    if (done == null) {
      throw new IllegalStateException("work in focus gives something");
    }
    return done;
  }

  private void say(String persons) {
    jdbc.sql(SAY).param("persons", persons).query(String.class).single();
  }
}
