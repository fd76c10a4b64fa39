package uk.rowan.platform.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.rowan.foundation.Focus;
import uk.rowan.foundation.PersonId;

/// Tells PostgreSQL whom the work is about, and takes it back when the work is done.
@Component
class TransactionFocus implements Focus {

  static final String SAY = "select set_config('rowan.about', :persons, true) as said";

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
              var said = said();
              var before = said.person;
              if (before.equals(Optional.of(person))) {
                return work.get();
              }
              say(said, Optional.of(person));
              var result = work.get();
              say(said, before);
              return result;
            });
    if (done == null) {
      throw new IllegalStateException("work in focus gives something");
    }
    return done;
  }

  private void say(Said said, Optional<PersonId> about) {
    jdbc.sql(SAY)
        .param("persons", about.map(person -> "{" + person + "}").orElse(""))
        .query(String.class)
        .single();
    said.person = about;
  }

  private static Said said() {
    for (var present : TransactionSynchronizationManager.getSynchronizations()) {
      if (present instanceof Said said) {
        return said;
      }
    }
    var said = new Said();
    TransactionSynchronizationManager.registerSynchronization(said);
    return said;
  }

  /// What this transaction was last told. Goes with it, as the setting does.
  private static final class Said implements TransactionSynchronization {
    private Optional<PersonId> person = Optional.empty();
  }
}
