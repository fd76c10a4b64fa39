package uk.rowan.sharing.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Services and their teams as administrators keep them.
@Repository
class ServiceRecords {

  static final String SERVICES =
      """
      select v.id, v.agency, a.name as agency_name, v.name, v.takes_referrals, v.first_contact_high_hours, v.first_contact_other_hours,
             v.review_every_days, v.version, (select string_agg(t.name, ', ' order by t.name) from sharing.team t where t.service = v.id) as teams
      from sharing.service v join sharing.agency a on a.id = v.agency and a.kind <> 'SYSTEM'
      where v.id = cast(:id as uuid) or v.agency = cast(:agency as uuid)
      order by lower(v.name), v.id
      """;
  static final String ADD =
      """
      insert into sharing.service (id, agency, name, takes_referrals, first_contact_high_hours, first_contact_other_hours, review_every_days)
      values (:id, :agency, :name, :takes, :high, :other, :review)
      """;
  static final String CHANGE =
      """
      update sharing.service set name = :name, takes_referrals = :takes, first_contact_high_hours = :high,
          first_contact_other_hours = :other, review_every_days = :review, version = version + 1
      where id = :id and version = :version
      """;
  static final String TEAMS =
      """
      select t.id, t.name, l.name as locality, string_agg(s.name, ', ' order by s.name) filter (where m.leads) as leaders, count(s.id) as members
      from sharing.team t
      left join sharing.locality l on l.id = t.locality
      left join sharing.membership m on m.team = t.id and m.valid @> acting.at()
      left join sharing.staff s on s.id = m.staff and s.left_at is null
      where t.service = :service
      group by t.id, t.name, l.name
      order by lower(t.name), t.id
      """;
  static final String ADD_TEAM =
      "insert into sharing.team (id, service, name) values (:id, :service, :name)";

  record Service(
      UUID id,
      UUID agency,
      String agencyName,
      ServiceForm.Given given,
      String teams,
      int version) {}

  static final String TEAM =
      """
      select t.id, t.service, v.name as service_name, t.name, t.locality, t.version
      from sharing.team t join sharing.service v on v.id = t.service
      join sharing.agency a on a.id = v.agency and a.kind <> 'SYSTEM'
      where t.id = :id and t.service = :service
      """;
  static final String CHANGE_TEAM =
      """
      update sharing.team set name = :name, locality = :locality, version = version + 1
      where id = :id and version = :version
      """;

  /// `locality` is the name of the part of the area in which it works, empty when it is all of it.
  record Team(UUID id, String name, String locality, String leaders, int members) {}

  /// `locality` is null when it works in the whole area.
  record OneTeam(
      UUID id,
      UUID service,
      String serviceName,
      String name,
      @Nullable UUID locality,
      int version) {}

  private final JdbcClient jdbc;

  ServiceRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Service> of(UUID agency) {
    return query(null, agency);
  }

  Optional<Service> find(UUID id) {
    return query(id, null).stream().findFirst();
  }

  private List<Service> query(@Nullable UUID id, @Nullable UUID agency) {
    return jdbc.sql(SERVICES)
        .param("id", id)
        .param("agency", agency)
        .query(ServiceRecords::service)
        .list();
  }

  void add(UUID id, UUID agency, ServiceForm.Given given) {
    of(given, jdbc.sql(ADD)).param("id", id).param("agency", agency).update();
  }

  void change(UUID id, ServiceForm.Given given, int version) {
    int rows = of(given, jdbc.sql(CHANGE)).param("id", id).param("version", version).update();
    AgencyRecords.changed(rows, id, version);
  }

  private static JdbcClient.StatementSpec of(
      ServiceForm.Given given, JdbcClient.StatementSpec statement) {
    return statement
        .param("name", given.name())
        .param("takes", given.takes())
        .param("high", given.high())
        .param("other", given.other())
        .param("review", given.review());
  }

  List<Team> teams(UUID service) {
    return jdbc.sql(TEAMS)
        .param("service", service)
        .query(
            (row, _) ->
                new Team(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    text(row, "locality"),
                    text(row, "leaders"),
                    row.getInt("members")))
        .list();
  }

  void addTeam(UUID service, String name) {
    jdbc.sql(ADD_TEAM)
        .param("id", UUID.randomUUID())
        .param("service", service)
        .param("name", name)
        .update();
  }

  Optional<OneTeam> team(UUID service, UUID id) {
    return jdbc.sql(TEAM)
        .param("service", service)
        .param("id", id)
        .query(
            (row, _) ->
                new OneTeam(
                    row.getObject("id", UUID.class),
                    row.getObject("service", UUID.class),
                    row.getString("service_name"),
                    row.getString("name"),
                    row.getObject("locality", UUID.class),
                    row.getInt("version")))
        .optional();
  }

  void changeTeam(UUID id, String name, @Nullable UUID locality, int version) {
    int rows =
        jdbc.sql(CHANGE_TEAM)
            .param("id", id)
            .param("name", name)
            .param("locality", locality)
            .param("version", version)
            .update();
    AgencyRecords.changed(rows, id, version);
  }

  private static Service service(ResultSet row, int number) throws SQLException {
    return new Service(
        row.getObject("id", UUID.class),
        row.getObject("agency", UUID.class),
        row.getString("agency_name"),
        new ServiceForm.Given(
            row.getString("name"),
            row.getBoolean("takes_referrals"),
            row.getInt("first_contact_high_hours"),
            row.getInt("first_contact_other_hours"),
            row.getInt("review_every_days")),
        text(row, "teams"),
        row.getInt("version"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }
}
