package uk.rowan.sharing.staffing;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.FirstLinks;

/// Staff as administrators keep them.
@Repository
class StaffRecords implements FirstLinks {

  static final int PAGE = 25;
  private static final SecureRandom RANDOM = new SecureRandom();

  static final String LIST =
      """
      select s.id, s.name, s.username, s.role, s.version, s.left_at, a.name as agency, m.team, t.name as team_name, coalesce(m.leads, false) as leads,
             count(*) over () as found
      from sharing.staff s
      join sharing.agency a on a.id = s.agency
      left join sharing.membership m on m.staff = s.id and m.valid @> acting.at()
      left join sharing.team t on t.id = m.team
      where s.role <> 'SYSTEM' and (cast(:id as uuid) is null or s.id = :id)
        and (:gone or s.left_at is null or s.id = cast(:id as uuid))
        and (:words = '' or s.name ilike '%' || :words || '%' or a.name ilike '%' || :words || '%' or s.username ilike :words || '%')
      order by case when :sort = 'agency' then a.name when :sort = 'role' then s.role else s.name end, s.name, s.id
      limit :limit offset :offset
      """;
  static final String TEAMS =
      """
      select t.id, t.name, a.name as agency from sharing.team t
      join sharing.service v on v.id = t.service join sharing.agency a on a.id = v.agency and a.left_on is null
      order by a.name, t.name
      """;
  static final String ADD =
      """
      insert into sharing.staff (id, agency, username, name, role)
      select :id, v.agency, :username, :name, :role
      from sharing.team t join sharing.service v on v.id = t.service where t.id = :team
      on conflict (username) do nothing
      """;
  static final String CHANGE =
      """
      update sharing.staff s set name = :name, role = :role, version = version + 1
      where s.id = :id and s.version = :version and s.left_at is null
        and s.agency = (select v.agency from sharing.team t join sharing.service v on v.id = t.service where t.id = :team)
      """;
  static final String END_MEMBERSHIPS =
      """
      update sharing.membership m
      set valid = tstzrange(lower(m.valid), greatest(acting.at(), lower(m.valid) + interval '1 microsecond'))
      where m.staff = :id and m.valid @> acting.at() and (m.team, m.leads) is distinct from (cast(:team as uuid), cast(:leads as boolean))
      """;
  static final String JOIN =
      """
      insert into sharing.membership (staff, team, leads, valid)
      select :id, :team, :leads, tstzrange(greatest(acting.at(), coalesce((select max(upper(o.valid)) from sharing.membership o where o.staff = :id and o.team = :team), acting.at())), null)
      on conflict do nothing
      """;
  static final String LEAVE =
      "update sharing.staff set left_at = acting.at(), version = version + 1 where id = :id and left_at is null";
  static final String MAKE_LINK =
      "select sharing.make_first_link(cast(:token as bytea), cast(:staff as uuid))";

  record Member(
      StaffId id,
      String name,
      String username,
      Role role,
      String agency,
      @Nullable UUID team,
      String teamName,
      boolean leads,
      int version,
      @Nullable Instant leftAt,
      int found) {}

  record Team(UUID id, String name, String agency) {}

  private final JdbcClient jdbc;

  StaffRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Member> list(String words, boolean gone, String sort, int page) {
    return query(null, words, gone, sort, page);
  }

  Optional<Member> find(StaffId id) {
    return query(id.value(), "", true, "", 1).stream().findFirst();
  }

  private List<Member> query(@Nullable UUID id, String words, boolean gone, String sort, int page) {
    return jdbc.sql(LIST)
        .param("id", id)
        .param("words", words.replaceAll("[%_\\\\]", ""))
        .param("gone", gone)
        .param("sort", sort)
        .param("limit", PAGE)
        .param("offset", (page - 1) * PAGE)
        .query(StaffRecords::member)
        .list();
  }

  List<Team> teams() {
    return jdbc.sql(TEAMS)
        .query(
            (row, _) ->
                new Team(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("agency")))
        .list();
  }

  /// False when the user name is taken or there is no such team.
  boolean add(StaffId id, StaffForm.Given given) {
    return jdbc.sql(ADD)
            .param("id", id.value())
            .param("username", given.username())
            .param("name", given.name())
            .param("role", given.role().name())
            .param("team", given.team())
            .update()
        == 1;
  }

  void change(StaffId id, StaffForm.Given given, int version) {
    int rows =
        jdbc.sql(CHANGE)
            .param("id", id.value())
            .param("version", version)
            .param("name", given.name())
            .param("role", given.role().name())
            .param("team", given.team())
            .update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "staff %s changed since version %d".formatted(id, version));
    }
  }

  /// From now on in this team only.
  void move(StaffId id, UUID team, boolean leads) {
    endMemberships(id, team, leads);
    jdbc.sql(JOIN).param("id", id.value()).param("team", team).param("leads", leads).update();
  }

  void endMemberships(StaffId id, @Nullable UUID but, @Nullable Boolean leads) {
    jdbc.sql(END_MEMBERSHIPS)
        .param("id", id.value())
        .param("team", but)
        .param("leads", leads)
        .update();
  }

  boolean leave(StaffId id) {
    return jdbc.sql(LEAVE).param("id", id.value()).update() == 1;
  }

  @Override
  @Transactional
  public String make(StaffId staff) {
    var token = newToken();
    jdbc.sql(MAKE_LINK)
        .param("token", FirstLinks.hash(token))
        .param("staff", staff.value())
        .query((_, _) -> true)
        .list();
    return "/first/" + token;
  }

  /// 256 random bits, as they stand in a link.
  private static String newToken() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    var left = row.getObject("left_at", OffsetDateTime.class);
    var team = row.getString("team_name");
    return new Member(
        new StaffId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("username"),
        Role.valueOf(row.getString("role")),
        row.getString("agency"),
        row.getObject("team", UUID.class),
        team == null ? "" : team,
        row.getBoolean("leads"),
        row.getInt("version"),
        left == null ? null : left.toInstant(),
        row.getInt("found"));
  }
}
