package uk.rowan.sharing.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Agencies as administrators keep them.
@Repository
class AgencyRecords {

  static final int PAGE = 25;

  static final String LIST =
      """
      select g.id, g.code, g.name, g.kind, g.left_on, g.version,
             (select string_agg(v.name, ', ' order by v.name) from sharing.service v where v.agency = g.id) as services,
             (select count(*) from sharing.staff s where s.agency = g.id and s.left_at is null) as staff, count(*) over () as found
      from sharing.agency g
      where g.kind <> 'SYSTEM' and (cast(:id as uuid) is null or g.id = :id)
        and (:gone or g.left_on is null or g.left_on > cast(:today as date) or g.id = cast(:id as uuid))
        and (:words = '' or g.name ilike '%' || :words || '%' or g.code ilike :words || '%')
      order by case when :sort = 'kind' then g.kind else lower(g.name) end, lower(g.name), g.id
      limit :limit offset :offset
      """;
  static final String ADD =
      """
      insert into sharing.agency (id, code, name, kind, joined) values (:id, :code, :name, :kind, :joined)
      on conflict (code) do nothing
      """;
  static final String CHANGE =
      "update sharing.agency set name = :name, kind = :kind, version = version + 1 where id = :id and version = :version";
  static final String LEAVE =
      """
      update sharing.agency set left_on = cast(:on as date), version = version + 1
      where id = :id and version = :version and (left_on is null or left_on > cast(:today as date))
        and joined <= coalesce(cast(:on as date), joined)
      """;
  static final String ADMINISTRATORS =
      """
      select s.id from sharing.staff s join sharing.agency g on g.id = s.agency
      where s.role = 'ADMINISTRATOR' and s.left_at is null and g.left_on is null
      order by s.id
      for update of s
      """;
  static final String OF_AGENCY = "select id from sharing.staff where agency = :id";

  record Agency(
      UUID id,
      String code,
      String name,
      AgencyKind kind,
      String services,
      int staff,
      @Nullable LocalDate leftOn,
      int version,
      int found) {}

  private final JdbcClient jdbc;

  AgencyRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Agency> list(String words, boolean gone, String sort, LocalDate today, int page) {
    return query(null, words, gone, sort, today, page);
  }

  Optional<Agency> find(UUID id) {
    return query(id, "", true, "", LocalDate.EPOCH, 1).stream().findFirst();
  }

  private List<Agency> query(
      @Nullable UUID id, String words, boolean gone, String sort, LocalDate today, int page) {
    return jdbc.sql(LIST)
        .param("id", id)
        .param("words", words.replaceAll("[%_\\\\]", ""))
        .param("gone", gone)
        .param("sort", sort)
        .param("today", today)
        .param("limit", PAGE)
        .param("offset", (page - 1) * PAGE)
        .query(AgencyRecords::agency)
        .list();
  }

  /// False when the short name is taken.
  boolean add(UUID id, AgencyForm.Given given, LocalDate joined) {
    return jdbc.sql(ADD)
            .param("id", id)
            .param("code", given.code())
            .param("name", given.name())
            .param("kind", given.kind().name())
            .param("joined", joined)
            .update()
        == 1;
  }

  void change(UUID id, AgencyForm.Given given, int version) {
    int rows =
        jdbc.sql(CHANGE)
            .param("id", id)
            .param("name", given.name())
            .param("kind", given.kind().name())
            .param("version", version)
            .update();
    changed(rows, id, version);
  }

  /// From this day it is no longer in the partnership; null, while that day has not come, keeps it.
  void leave(UUID id, @Nullable LocalDate on, LocalDate today, int version) {
    int rows =
        jdbc.sql(LEAVE)
            .param("id", id)
            .param("on", on)
            .param("today", today)
            .param("version", version)
            .update();
    changed(rows, id, version);
  }

  /// The administrators who stay, held as they are until this transaction ends.
  List<UUID> administrators() {
    return jdbc.sql(ADMINISTRATORS).query((row, _) -> row.getObject("id", UUID.class)).list();
  }

  List<UUID> staff(UUID agency) {
    return jdbc.sql(OF_AGENCY)
        .param("id", agency)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  static void changed(int rows, UUID id, int version) {
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "%s changed since version %d".formatted(id, version));
    }
  }

  private static Agency agency(ResultSet row, int number) throws SQLException {
    var services = row.getString("services");
    return new Agency(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        AgencyKind.valueOf(row.getString("kind")),
        services == null ? "" : services,
        row.getInt("staff"),
        row.getObject("left_on", LocalDate.class),
        row.getInt("version"),
        row.getInt("found"));
  }
}
