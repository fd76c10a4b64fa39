package uk.rowan.sharing.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.sharing.AuditTrail;

/// Writes down looks and refusals, in a transaction of its own that is committed before anything is
/// shown.
@Component
class AuditLog implements AuditTrail {

  static final String APPEND =
      "select audit.append(:action, cast(:subject as uuid), cast(:persons as uuid[]), cast(:fields as text[]), :outcome, :basis)";

  /// What was decided and is not yet in the log.
  private static final ScopedValue<List<Event>> PENDING = ScopedValue.newInstance();

  private record Event(
      String action,
      @Nullable UUID subject,
      List<UUID> persons,
      List<String> fields,
      String outcome,
      String basis) {}

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
    var event =
        new Event(
            action,
            subject,
            List.copyOf(persons),
            fields.stream().map(Enum::name).sorted().toList(),
            outcome,
            basis);
    if (PENDING.isBound()) {
      PENDING.get().add(event);
    } else {
      append(List.of(event));
    }
  }

  @Override
  public <T extends @Nullable Object> T during(Callable<T> work) throws Exception {
    var pending = new ArrayList<Event>();
    try {
      return ScopedValue.where(PENDING, pending).call(work::call);
    } finally {
      append(pending);
    }
  }

  private void append(List<Event> events) {
    if (!events.isEmpty()) {
      transactions.executeWithoutResult(_ -> events.forEach(this::append));
    }
  }

  private void append(Event event) {
    jdbc.sql(APPEND)
        .param("action", event.action())
        .param("subject", event.subject())
        .param("persons", event.persons().toArray(UUID[]::new))
        .param("fields", event.fields().toArray(String[]::new))
        .param("outcome", event.outcome())
        .param("basis", event.basis())
        .query((rows, _) -> rows.getRow())
        .list();
  }
}
