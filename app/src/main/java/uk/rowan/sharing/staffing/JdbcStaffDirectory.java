package uk.rowan.sharing.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.StaffDirectory;

@Repository
class JdbcStaffDirectory implements StaffDirectory {

  static final String NAMES =
      """
      select s.id, s.name, s.left_at is not null as has_left
      from sharing.staff s
      where s.id = any (cast(:ids as uuid[]))
      """;
  static final String SERVICES =
      """
      select s.id, s.agency, s.name, a.name as agency_name, s.takes_referrals, s.first_contact_high_hours,
             s.first_contact_other_hours, s.review_every_days
      from sharing.service s join sharing.agency a on a.id = s.agency
      where (cast(:id as uuid) is null or s.id = :id) and (:all or (s.takes_referrals and a.left_on is null))
      order by s.name
      """;
  static final String TEAMS =
      """
      select t.id, t.service, t.name
      from sharing.team t
      where t.service = cast(:service as uuid) or t.id = cast(:team as uuid)
      order by t.name
      """;
  static final String MEMBERS =
      """
      select s.id, s.name, s.role, s.agency, a.name as agency_name
      from sharing.membership m
      join sharing.staff s on s.id = m.staff and s.left_at is null
      join sharing.agency a on a.id = s.agency
      where m.team = :team and m.valid @> (select acting.at())
      order by s.name
      """;
  static final String LEADERS =
      """
      select distinct m.staff
      from sharing.membership m join sharing.staff s on s.id = m.staff and s.left_at is null
      where m.team = any (cast(:teams as uuid[])) and m.leads and m.valid @> (select acting.at())
      """;

  private final JdbcClient jdbc;

  JdbcStaffDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public String name(StaffId staff) {
    return names(List.of(staff)).getOrDefault(staff, "Rowan");
  }

  @Override
  @Transactional(readOnly = true)
  public Map<StaffId, String> names(Collection<StaffId> staff) {
    var names = new HashMap<StaffId, String>();
    jdbc.sql(NAMES)
        .param("ids", staff.stream().map(StaffId::value).distinct().toArray(UUID[]::new))
        .query(
            row -> {
              var name = row.getString("name");
              names.put(
                  new StaffId(row.getObject("id", UUID.class)),
                  row.getBoolean("has_left") ? name + " (has left)" : name);
            });
    return names;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Service> servicesTakingReferrals() {
    return jdbc.sql(SERVICES)
        .param("id", null)
        .param("all", false)
        .query(JdbcStaffDirectory::service)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Service> service(UUID id) {
    return jdbc.sql(SERVICES)
        .param("id", id)
        .param("all", true)
        .query(JdbcStaffDirectory::service)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Team> teams(UUID service) {
    return jdbc.sql(TEAMS)
        .param("service", service)
        .param("team", null)
        .query(JdbcStaffDirectory::team)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Team> team(UUID id) {
    return jdbc.sql(TEAMS)
        .param("service", null)
        .param("team", id)
        .query(JdbcStaffDirectory::team)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Colleague> members(UUID team) {
    return jdbc.sql(MEMBERS)
        .param("team", team)
        .query(
            (row, _) ->
                new Colleague(
                    new StaffId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    new AgencyId(row.getObject("agency", UUID.class)),
                    row.getString("agency_name")))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<StaffId> leaders(Collection<UUID> teams) {
    return jdbc.sql(LEADERS)
        .param("teams", teams.toArray(UUID[]::new))
        .query((row, _) -> new StaffId(row.getObject("staff", UUID.class)))
        .list();
  }

  private static Service service(ResultSet row, int number) throws SQLException {
    return new Service(
        row.getObject("id", UUID.class),
        new AgencyId(row.getObject("agency", UUID.class)),
        row.getString("name"),
        row.getString("agency_name"),
        row.getBoolean("takes_referrals"),
        row.getInt("first_contact_high_hours"),
        row.getInt("first_contact_other_hours"),
        row.getInt("review_every_days"));
  }

  private static Team team(ResultSet row, int number) throws SQLException {
    return new Team(
        row.getObject("id", UUID.class),
        row.getObject("service", UUID.class),
        row.getString("name"));
  }
}
