package uk.rowan.sharing.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;

/// Who looked at a person's record, from the audit log. The looks of one member of staff on one day
/// on one basis are one line. What gatekeepers and privacy officers do to look after the record is
/// left out: it may be a secret alert (requirement AU-05).
@Repository
class Looks {

  static final int PAGE = 50;

  static final String OF_PERSON =
      """
      select e.staff, e.agency, e.purpose, split_part(e.basis, ':', 1) as basis,
             case when e.action like 'vault.%' then 'RELEASE' when e.action like '%.list' then 'FIND' when e.action = 'record.export' then 'EXPORT'
                  when e.action = 'record.disclose' then 'DISCLOSE' when e.action = 'record.write' then 'WRITE' else 'READ' end as act,
             min(e.at) as first, max(e.at) as last, count(distinct e.seq * 64 + e.shard) as times,
             array_agg(distinct f) filter (where f is not null) as fields
      from audit.event e left join lateral unnest(e.fields) as f on true
      where e.persons @> array[cast(:person as uuid)] and e.outcome = 'ALLOWED' and e.purpose in ('SUPPORT', 'EMERGENCY')
        and (e.action like 'record.%' or e.action like 'vault.%')
      group by e.staff, e.agency, e.purpose, 4, 5, (e.at at time zone 'Europe/London')::date
      order by max(e.at) desc, e.staff
      limit :limit offset :offset
      """;

  /// One line of the history.
  record Line(
      UUID staff,
      UUID agency,
      String basis,
      String act,
      Instant first,
      Instant last,
      int times,
      Set<String> fields) {}

  private final JdbcClient auditJdbc;
  private final TransactionOperations auditTransactions;

  Looks(
      @Qualifier("audit") JdbcClient auditJdbc,
      @Qualifier("audit") TransactionOperations auditTransactions) {
    this.auditJdbc = auditJdbc;
    this.auditTransactions = auditTransactions;
  }

  /// One more than a page holds, where there is another page.
  List<Line> at(PersonId person, int page) {
    return auditTransactions.execute(
        _ ->
            auditJdbc
                .sql(OF_PERSON)
                .param("person", person.value())
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query(Looks::line)
                .list());
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var fields = row.getArray("fields");
    return new Line(
        row.getObject("staff", UUID.class),
        row.getObject("agency", UUID.class),
        row.getString("basis"),
        row.getString("act"),
        row.getObject("first", OffsetDateTime.class).toInstant(),
        row.getObject("last", OffsetDateTime.class).toInstant(),
        row.getInt("times"),
        fields == null ? Set.of() : new TreeSet<>(List.of((String[]) fields.getArray())));
  }
}
