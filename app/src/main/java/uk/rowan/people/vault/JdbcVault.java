package uk.rowan.people.vault;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.Vault;
import uk.rowan.people.VaultClass;

@Component
class JdbcVault implements Vault {

  static final String PUT =
      "select vault.put(cast(:id as uuid), cast(:person as uuid), :class, cast(:sealed as bytea), cast(:source as uuid))";
  static final String HELD =
      "select id, class, told_by, told_at, ended_at from vault.held(cast(:person as uuid))";
  static final String RETIRE = "select vault.retire(cast(:id as uuid))";
  static final String RELEASE =
      "select person, class, version, sealed, wrapped from vault.release(cast(:id as uuid), :basis)";

  /// Between the kind of an item and its words, in what is sealed: neither can contain it.
  private static final char SEPARATOR = '\u001f';

  private final JdbcClient jdbc;
  private final PersonKeys keys;
  private final JdbcClient vaultJdbc;
  private final TransactionOperations vaultTransactions;

  JdbcVault(
      JdbcClient jdbc,
      PersonKeys keys,
      @Qualifier("vault") JdbcClient vaultJdbc,
      @Qualifier("vault") TransactionOperations vaultTransactions) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.vaultJdbc = vaultJdbc;
    this.vaultTransactions = vaultTransactions;
  }

  @Override
  @Transactional
  public UUID put(PersonId person, VaultClass vaultClass, String kind, String words, UUID source) {
    var id = UUID.randomUUID();
    var plain = kind.replace(SEPARATOR, ' ') + SEPARATOR + words.replace(SEPARATOR, ' ');
    jdbc.sql(PUT)
        .param("id", id)
        .param("person", person.value())
        .param("class", vaultClass.name())
        .param("sealed", keys.seal(person, place(id, 1), plain).bytes())
        .param("source", source)
        .query((_, _) -> true)
        .list();
    return id;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> held(PersonId person) {
    return jdbc.sql(HELD)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Held(
                    row.getObject("id", UUID.class),
                    VaultClass.valueOf(row.getString("class")),
                    row.getObject("told_by", UUID.class),
                    row.getObject("told_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("ended_at", OffsetDateTime.class))))
        .list();
  }

  @Override
  @Transactional
  public void retire(UUID entry) {
    jdbc.sql(RETIRE).param("id", entry).query((_, _) -> true).list();
  }

  @Override
  public Optional<Released> release(UUID entry, String basis) {
    var given =
        vaultTransactions.execute(
            _ ->
                vaultJdbc
                    .sql(RELEASE)
                    .param("id", entry)
                    .param("basis", basis)
                    .query(
                        (row, _) ->
                            new Given(
                                new PersonId(row.getObject("person", UUID.class)),
                                VaultClass.valueOf(row.getString("class")),
                                row.getInt("version"),
                                new Sealed(row.getBytes("sealed")),
                                new Sealed(row.getBytes("wrapped"))))
                    .optional());
    return given.map(item -> opened(entry, item));
  }

  private record Given(
      PersonId person, VaultClass vaultClass, int version, Sealed sealed, Sealed wrapped) {}

  private Released opened(UUID entry, Given item) {
    var plain =
        keys.open(item.person(), item.wrapped(), place(entry, item.version()), item.sealed());
    int end = plain.indexOf(SEPARATOR);
    return new Released(
        item.person(), item.vaultClass(), plain.substring(0, end), plain.substring(end + 1));
  }

  private static String place(UUID entry, int version) {
    return "vault.entry/" + entry + "/sealed/" + version;
  }

  private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
