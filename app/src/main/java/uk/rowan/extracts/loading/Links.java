package uk.rowan.extracts.loading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who is who, written by the role of bulk loads: what was thought before is ended and stays.
@Component
class Links {

  static final String TURN = "select pg_advisory_xact_lock(hashtextextended('extracts link', 0))";
  static final String WAIT =
      "select set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)";
  static final String END =
      "update extracts.link set until = :at where until is null and named = any (cast(:named as bigint[]))";
  static final String LINK =
      """
      insert into extracts.link (named, agency, person, ward, since)
      select r.named, r.agency, r.person, r.ward, :at
      from unnest(cast(:named as bigint[]), cast(:agencies as uuid[]), cast(:persons as bigint[]), cast(:wards as text[]))
           as r (named, agency, person, ward)
      """;
  static final String AUDIT =
      "select audit.append('extracts.linked', null, '{}', '{}', 'DONE', :basis)";

  static final String LOOK_AT =
      "analyze extracts.delivery, extracts.entry, extracts.named, extracts.link, extracts.repeat";

  private static final int BATCH = 20_000;

  /// @param first whether there was none before
  record Link(long named, UUID agency, long person, @Nullable String ward, boolean first) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  Links(@Qualifier("load") JdbcClient jdbc, @Qualifier("load") TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// One linking after another.
  int inTurn(IntSupplier work) {
    return transactions.execute(
        _ -> {
          jdbc.sql(WAIT).query((_, _) -> true).list();
          jdbc.sql(TURN).query((_, _) -> true).list();
          return work.getAsInt();
        });
  }

  void write(List<Link> links, OffsetDateTime at, int everyone) {
    for (int from = 0; from < links.size(); from += BATCH) {
      var some = links.subList(from, Math.min(links.size(), from + BATCH));
      jdbc.sql(END)
          .param("at", at)
          .param(
              "named",
              some.stream()
                  .filter(link -> !link.first())
                  .map(link -> Long.toString(link.named()))
                  .toArray(String[]::new))
          .update();
      jdbc.sql(LINK)
          .param("at", at)
          .param("named", some.stream().map(l -> Long.toString(l.named())).toArray(String[]::new))
          .param("agencies", some.stream().map(l -> l.agency().toString()).toArray(String[]::new))
          .param(
              "persons", some.stream().map(l -> Long.toString(l.person())).toArray(String[]::new))
          .param("wards", some.stream().map(Link::ward).toArray(String[]::new))
          .update();
    }
    if (!links.isEmpty()) {
      jdbc.sql(LOOK_AT).update();
      jdbc.sql(AUDIT)
          .param("basis", "named %d, links changed %d".formatted(everyone, links.size()))
          .query((_, _) -> true)
          .list();
    }
  }
}
