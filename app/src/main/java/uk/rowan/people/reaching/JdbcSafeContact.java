package uk.rowan.people.reaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.SafeContact;
import uk.rowan.people.Sealer;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Hours;
import uk.rowan.people.Told.Safety;
import uk.rowan.people.Vault;

@Repository
class JdbcSafeContact implements SafeContact {

  static final String WAYS =
      """
      select id, channel, entry, safe, from_hour, until_hour, voicemail, words, confirmed_at, confirmed_by
      from people.safe_channel
      where person = :person
      order by confirmed_at desc, channel, id
      """;

  private static final Set<ChannelKind> NEEDS_AN_ADDRESS =
      Set.of(ChannelKind.PHONE, ChannelKind.TEXT, ChannelKind.EMAIL);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Sealer sealer;

  JdbcSafeContact(JdbcClient jdbc, Vault vault, Sealer sealer) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.sealer = sealer;
  }

  @Override
  @Transactional
  public List<WayToReach> ways(PersonId person) {
    var current =
        vault.held(person).stream()
            .filter(held -> held.endedAt() == null)
            .map(Vault.Held::id)
            .collect(Collectors.toSet());
    return jdbc.sql(WAYS)
        .param("person", person.value())
        .query((row, _) -> way(row, person, current))
        .list();
  }

  @Override
  @Transactional
  public Verdict check(PersonId person, ChannelKind kind, Instant at) {
    return SafeContactRule.check(ways(person), kind, at);
  }

  @Override
  @Transactional
  public Map<ChannelKind, Verdict> checkEach(PersonId person, Instant at) {
    var ways = ways(person);
    var verdicts = new EnumMap<ChannelKind, Verdict>(ChannelKind.class);
    for (var kind : ChannelKind.values()) {
      verdicts.put(kind, SafeContactRule.check(ways, kind, at));
    }
    return verdicts;
  }

  private WayToReach way(ResultSet row, PersonId person, Set<UUID> current) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var kind = ChannelKind.valueOf(row.getString("channel"));
    var entry = row.getObject("entry", UUID.class);
    return new WayToReach(
        id,
        kind,
        Safety.valueOf(row.getString("safe")),
        hours(row),
        row.getBoolean("voicemail"),
        words(person, id, row.getBytes("words")),
        entry,
        entry == null ? !NEEDS_AN_ADDRESS.contains(kind) : current.contains(entry),
        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
        new StaffId(row.getObject("confirmed_by", UUID.class)));
  }

  private static @Nullable Hours hours(ResultSet row) throws SQLException {
    int from = row.getInt("from_hour");
    return row.wasNull() ? null : new Hours(from, row.getInt("until_hour"));
  }

  private String words(PersonId person, UUID id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealer.open(person, "people.safe_channel/" + id + "/words", new Sealed(sealed));
  }
}
