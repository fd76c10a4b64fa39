package uk.rowan.sharing.accounts;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Passkeys;

@Repository
class JdbcPasskeys implements Passkeys {

  static final String OF =
      """
      select id, staff, credential, attestation, signatures, transports, label, made_at, used_at
      from sharing.passkeys_of(cast(:staff as uuid))
      """;
  static final String ADD =
      """
      select sharing.add_passkey(row(cast(:id as uuid), cast(:staff as uuid), cast(:credential as bytea), cast(:attestation as bytea),
        cast(:signatures as bigint), string_to_array(:transports, ','), cast(:label as text), cast(:at as timestamptz), null)) as done
      """;
  static final String USE =
      """
      select sharing.use_passkey(cast(:staff as uuid), cast(:credential as bytea), cast(:signatures as bigint)) as done
      """;
  static final String REMOVE = "select sharing.drop_passkey(cast(:id as uuid)) as done";

  private static final Base64.Decoder BYTES = Base64.getUrlDecoder();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final JdbcClient jdbc;

  JdbcPasskeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Passkey> of(StaffId staff) {
    return jdbc.sql(OF).param("staff", staff.value()).query(JdbcPasskeys::passkey).list();
  }

  @Override
  @Transactional
  public boolean add(Passkey passkey) {
    return jdbc.sql(ADD)
        .param("id", passkey.id())
        .param("staff", passkey.staff().value())
        .param("credential", BYTES.decode(passkey.credential()))
        .param("attestation", BYTES.decode(passkey.attestation()))
        .param("signatures", passkey.signatures())
        .param("transports", String.join(",", passkey.transports()))
        .param("label", passkey.label())
        .param("at", passkey.madeAt().atOffset(UTC))
        .query(JdbcPasskeys::done)
        .single();
  }

  @Override
  @Transactional
  public boolean use(StaffId staff, String credential, long signatures) {
    return jdbc.sql(USE)
        .param("staff", staff.value())
        .param("credential", BYTES.decode(credential))
        .param("signatures", signatures)
        .query(JdbcPasskeys::done)
        .single();
  }

  @Override
  @Transactional
  public boolean remove(UUID id) {
    return jdbc.sql(REMOVE).param("id", id).query(JdbcPasskeys::done).single();
  }

  private static boolean done(ResultSet row, int number) throws SQLException {
    return row.getBoolean("done");
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    var used = row.getObject("used_at", OffsetDateTime.class);
    return new Passkey(
        row.getObject("id", UUID.class),
        new StaffId(row.getObject("staff", UUID.class)),
        TEXT.encodeToString(row.getBytes("credential")),
        TEXT.encodeToString(row.getBytes("attestation")),
        row.getLong("signatures"),
        Set.of((String[]) row.getArray("transports").getArray()),
        row.getString("label"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
