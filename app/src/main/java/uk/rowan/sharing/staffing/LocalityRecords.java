package uk.rowan.sharing.staffing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of the area, and the teams that work in one of them.
@Repository
class LocalityRecords {

  static final String LOCALITIES =
      """
      select l.id, l.name, l.version,
             (select string_agg(v.name || ', ' || t.name, '; ' order by v.name, t.name)
              from sharing.team t join sharing.service v on v.id = t.service where t.locality = l.id) as teams
      from sharing.locality l
      where cast(:id as uuid) is null or l.id = :id
      order by lower(l.name), l.id
      """;
  static final String ADD =
      "insert into sharing.locality (id, name) values (:id, :name) on conflict (name) do nothing";
  static final String IS_TAKEN =
      "select exists (select from sharing.locality where name = :name and id <> :id)";
  static final String CHANGE =
      "update sharing.locality set name = :name, version = version + 1 where id = :id and version = :version";

  /// `teams` names the teams that work there, empty when none does.
  record Locality(UUID id, String name, String teams, int version) {}

  private final JdbcClient jdbc;

  LocalityRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Locality> all() {
    return query(null);
  }

  Optional<Locality> find(UUID id) {
    return query(id).stream().findFirst();
  }

  /// Whether another locality is called so.
  boolean isTaken(String name, UUID id) {
    return jdbc.sql(IS_TAKEN).param("name", name).param("id", id).query(Boolean.class).single();
  }

  /// False when one is called so already.
  boolean add(String name) {
    return jdbc.sql(ADD).param("id", UUID.randomUUID()).param("name", name).update() == 1;
  }

  void change(UUID id, String name, int version) {
    int rows =
        jdbc.sql(CHANGE).param("id", id).param("name", name).param("version", version).update();
    AgencyRecords.changed(rows, id, version);
  }

  private List<Locality> query(@Nullable UUID id) {
    return jdbc.sql(LOCALITIES)
        .param("id", id)
        .query(
            (row, _) -> {
              var teams = row.getString("teams");
              return new Locality(
                  row.getObject("id", UUID.class),
                  row.getString("name"),
                  teams == null ? "" : teams,
                  row.getInt("version"));
            })
        .list();
  }
}
