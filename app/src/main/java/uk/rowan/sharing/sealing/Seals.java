package uk.rowan.sharing.sealing;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The seals of the audit log, and the heads of its chains.
@Repository
class Seals {

  static final String TAKE_TURN =
      "select 1 as turn from pg_advisory_xact_lock(hashtext('rowan audit seal'))";
  static final String HEADS =
      """
      select shard || ':' || seq || ':' || encode(hash, 'hex') as line
      from audit.chain_head
      order by shard
      """;
  static final String NEWEST =
      """
      select number, at, heads, before_root, root, signature
      from audit.seal
      order by number desc
      limit 1
      """;
  static final String AFTER =
      """
      select number, at, heads, before_root, root, signature
      from audit.seal
      where number > :number
      order by number
      limit :most
      """;
  static final String ADD =
      """
      insert into audit.seal (number, at, heads, root, before_root, signature)
      values (:number, :at, :heads, decode(:root, 'hex'), decode(:before, 'hex'), decode(:signature, 'hex'))
      """;

  private final JdbcClient jdbc;

  Seals(@Qualifier("audit") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits while another Rowan seals, and keeps others waiting until the transaction ends.
  void takeTurn() {
    jdbc.sql(TAKE_TURN).query(Integer.class).single();
  }

  List<String> heads() {
    return jdbc.sql(HEADS).query((row, _) -> row.getString("line")).list();
  }

  Optional<Seal> newest() {
    return jdbc.sql(NEWEST).query(Seals::seal).optional();
  }

  List<Seal> after(long number, int most) {
    return jdbc.sql(AFTER).param("number", number).param("most", most).query(Seals::seal).list();
  }

  void add(Seal seal) {
    jdbc.sql(ADD)
        .param("number", seal.number())
        .param("at", seal.at().atOffset(UTC))
        .param("heads", String.join("\n", seal.heads()))
        .param("root", seal.root())
        .param("before", seal.beforeRoot())
        .param("signature", seal.signature())
        .update();
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    var hex = HexFormat.of();
    return new Seal(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        List.of(row.getString("heads").split("\n", -1)),
        hex.formatHex(row.getBytes("before_root")),
        hex.formatHex(row.getBytes("root")),
        hex.formatHex(row.getBytes("signature")));
  }
}
