package uk.rowan.sharing.accounts;

import static java.time.ZoneOffset.UTC;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.SignedIn;

@Repository
class JdbcAccounts implements Accounts {

  static final String CREDENTIAL =
      "select staff, password, totp, failures, locked_until from sharing.credential_of(:username)";
  static final String CREDENTIAL_OF_STAFF =
      "select staff, password, totp, failures, locked_until from sharing.credential_of(cast(:staff as uuid))";
  static final String NEWCOMER =
      "select staff, username, name from sharing.first_link_of(cast(:token as bytea))";
  static final String USE_LINK =
      "select sharing.use_first_link(cast(:token as bytea), :password, cast(:totp as bytea)) as used";
  static final String SIGNED_IN =
      "select agency, agency_name, name, role, teams from sharing.signed_in(cast(:staff as uuid))";
  static final String FEDERATED = "select sharing.federated_staff(:issuer, :subject) as staff";
  static final String FEDERATE =
      "select sharing.federate_by_first_link(cast(:token as bytea), :issuer, :subject) as staff";
  static final String NOTE_FAILURE =
      "select sharing.note_failure(cast(:staff as uuid), cast(:until as timestamptz))";
  static final String NOTE_SUCCESS = "select sharing.note_success(cast(:staff as uuid))";
  static final String USE_STEP =
      "select sharing.use_totp_step(cast(:staff as uuid), cast(:step as bigint)) as used";
  static final String SET_CREDENTIAL =
      "select sharing.set_credential(cast(:staff as uuid), :password, cast(:totp as bytea))";
  static final String WRITE =
      "select audit.append(:action, cast(:staff as uuid), '{}', '{}', :outcome, '')";

  private final JdbcClient jdbc;
  private final JdbcClient auditJdbc;
  private final TransactionOperations auditTransactions;

  JdbcAccounts(
      JdbcClient jdbc,
      @Qualifier("audit") JdbcClient auditJdbc,
      @Qualifier("audit") TransactionOperations auditTransactions) {
    this.jdbc = jdbc;
    this.auditJdbc = auditJdbc;
    this.auditTransactions = auditTransactions;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Credential> credential(String username) {
    return jdbc.sql(CREDENTIAL)
        .param("username", username)
        .query(JdbcAccounts::credential)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Credential> credential(StaffId staff) {
    return jdbc.sql(CREDENTIAL_OF_STAFF)
        .param("staff", staff.value())
        .query(JdbcAccounts::credential)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Newcomer> newcomer(byte[] token) {
    return jdbc.sql(NEWCOMER)
        .param("token", token)
        .query(
            (row, _) ->
                new Newcomer(
                    new StaffId(row.getObject("staff", UUID.class)),
                    row.getString("username"),
                    row.getString("name")))
        .optional();
  }

  @Override
  @Transactional
  public boolean useFirstLink(byte[] token, String password, Sealed secondFactor) {
    return jdbc.sql(USE_LINK)
        .param("token", token)
        .param("password", password)
        .param("totp", secondFactor.bytes())
        .query((row, _) -> row.getBoolean("used"))
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<SignedIn> signedIn(StaffId staff) {
    return jdbc.sql(SIGNED_IN)
        .param("staff", staff.value())
        .query(
            (row, _) ->
                new SignedIn(
                    staff,
                    new AgencyId(row.getObject("agency", UUID.class)),
                    row.getString("agency_name"),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    uuids(row.getArray("teams"))))
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StaffId> federated(String issuer, String subject) {
    return jdbc.sql(FEDERATED)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(
            (row, _) -> Optional.ofNullable(row.getObject("staff", UUID.class)).map(StaffId::new))
        .single();
  }

  @Override
  @Transactional
  public Optional<StaffId> federateByFirstLink(byte[] token, String issuer, String subject) {
    return jdbc.sql(FEDERATE)
        .param("token", token)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(
            (row, _) -> Optional.ofNullable(row.getObject("staff", UUID.class)).map(StaffId::new))
        .single();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void noteFailure(StaffId staff, Instant nextTry) {
    jdbc.sql(NOTE_FAILURE)
        .param("staff", staff.value())
        .param("until", nextTry.atOffset(UTC))
        .query((_, _) -> true)
        .list();
  }

  @Override
  @Transactional
  public void noteSuccess(StaffId staff) {
    jdbc.sql(NOTE_SUCCESS).param("staff", staff.value()).query((_, _) -> true).list();
  }

  @Override
  @Transactional
  public boolean useStep(StaffId staff, long step) {
    return jdbc.sql(USE_STEP)
        .param("staff", staff.value())
        .param("step", step)
        .query((row, _) -> row.getBoolean("used"))
        .single();
  }

  @Override
  @Transactional
  public void setCredential(StaffId staff, String password, @Nullable Sealed secondFactor) {
    jdbc.sql(SET_CREDENTIAL)
        .param("staff", staff.value())
        .param("password", password)
        .param("totp", secondFactor == null ? null : secondFactor.bytes())
        .query((_, _) -> true)
        .list();
  }

  @Override
  public void write(String action, @Nullable StaffId staff, boolean allowed) {
    auditTransactions.executeWithoutResult(
        _ ->
            auditJdbc
                .sql(WRITE)
                .param("action", action)
                .param("staff", staff == null ? null : staff.value())
                .param("outcome", allowed ? "ALLOWED" : "REFUSED")
                .query((_, _) -> true)
                .list());
  }

  private static Credential credential(ResultSet row, int number) throws SQLException {
    return new Credential(
        new StaffId(row.getObject("staff", UUID.class)),
        row.getString("password"),
        sealed(row.getBytes("totp")),
        row.getInt("failures"),
        instant(row.getObject("locked_until", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Sealed sealed(byte @Nullable [] bytes) {
    return bytes == null ? null : new Sealed(bytes);
  }

  private static Set<UUID> uuids(Array array) throws java.sql.SQLException {
    return Set.of((UUID[]) array.getArray());
  }
}
