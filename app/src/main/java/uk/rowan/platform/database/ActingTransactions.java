package uk.rowan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import uk.rowan.foundation.Acting;

/// Tells PostgreSQL who is acting, at the start of every transaction and only for its length. A
/// transaction with nobody acting is told so, and sees no rows.
final class ActingTransactions extends JdbcTransactionManager {

  static final String ANNOUNCE = "select set_config('rowan.acting', ?, true)";

  private static final long serialVersionUID = 1;

  private final transient Announcement announcement;

  ActingTransactions(DataSource dataSource, Announcement announcement) {
    super(dataSource);
    this.announcement = announcement;
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var backend = connection.unwrap(PGConnection.class).getBackendPID();
    var said =
        Acting.current()
            .map(
                acting ->
                    announcement.of(
                        acting, CurrentRequest.id().orElseGet(UUID::randomUUID), backend))
            .orElse("");
    try (var statement = connection.prepareStatement(ANNOUNCE)) {
      statement.setString(1, said);
      statement.execute();
    }
  }
}
