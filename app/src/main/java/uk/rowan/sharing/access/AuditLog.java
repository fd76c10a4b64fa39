package uk.rowan.sharing.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down looks and refusals, in a transaction of its own that is committed before anything is
/// shown.
@Component
class AuditLog {

  static final String APPEND =
      "select audit.append(:action, cast(:subject as uuid), cast(:persons as uuid[]), cast(:fields as text[]), :outcome, :basis)";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  AuditLog(
      @Qualifier("audit") JdbcClient jdbc, @Qualifier("audit") TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  void write(
      String action,
      @Nullable UUID subject,
      Collection<UUID> persons,
      Set<? extends Enum<?>> fields,
      String outcome,
      String basis) {
    transactions.executeWithoutResult(
        _ ->
            jdbc.sql(APPEND)
                .param("action", action)
                .param("subject", subject)
                .param("persons", persons.toArray(UUID[]::new))
                .param("fields", fields.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("outcome", outcome)
                .param("basis", basis)
                .query((rows, _) -> rows.getRow())
                .list());
  }
}
