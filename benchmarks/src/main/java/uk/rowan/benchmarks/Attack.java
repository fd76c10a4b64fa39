package uk.rowan.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;

/// Where somebody tampers: an event that a seal covers, with others before and after it, and a seal
/// with others before and after it. `owner` holds Rowan's key, `stranger` does not.
record Attack(
    Connection connection,
    SplittableRandom random,
    SealForger owner,
    SealForger stranger,
    int shard,
    long seq,
    long seal,
    long seals) {

  private static final String SET_HEAD =
      """
      update audit.chain_head h set seq = e.seq, hash = e.hash
      from (select seq, hash from audit.event where shard = ? order by seq desc limit 1) e
      where h.shard = ?
      """;
  private static final String FIRST_SEAL_OVER =
      "select min(number) from audit.seal where split_part(split_part(heads, e'\\n', ?), ':', 2)::bigint >= ?";
  private static final String AS_OF =
      "select shard || ':' || seq || ':' || encode(hash, 'hex') from audit.event where shard = ? and seq = ?";

  void run(String sql, Object... values) throws SQLException {
    Sql.run(connection, sql, values);
  }

  void move(long from, long to) throws SQLException {
    run("update audit.event set seq = ? where shard = ? and seq = ?", to, shard, from);
  }

  /// Makes these events a chain again.
  void rehash(long from, long to) throws SQLException {
    run(
        """
        do $$
        declare
          e audit.event;
          before bytea;
        begin
          for e in select * from audit.event where shard = %1$d and seq between %2$d and %3$d order by seq loop
            select hash into before from audit.event where shard = %1$d and seq = e.seq - 1;
            e.before_hash := before;
            update audit.event set before_hash = before, hash = sha256(before || audit.canonical(e))
            where shard = %1$d and seq = e.seq;
          end loop;
        end $$
        """
            .formatted(shard, from, to));
  }

  /// Makes the head what the last event is.
  void setHead() throws SQLException {
    run(SET_HEAD, shard, shard);
  }

  long firstSealOver() throws SQLException {
    return Sql.number(connection, FIRST_SEAL_OVER, shard + 1, seq);
  }

  /// The line of a seal, with the hash that the event has now.
  String headAsOf(String line) throws SQLException {
    return Sql.words(connection, AS_OF, shard, Long.parseLong(line.split(":", -1)[1])).getFirst();
  }
}
