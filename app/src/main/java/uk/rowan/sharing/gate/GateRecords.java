package uk.rowan.sharing.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// What the acting gatekeeper keeps: alerts, restrictions with their lists, exclusions, and
/// requests to lift.
@Repository
class GateRecords {

  static final String ALERTS = "select id, person, basis, raised_at from sharing.alerts_waiting()";
  static final String SETTLE =
      """
      update sharing.gate_alert set settled_by = acting.staff(), settled_at = acting.at()
      where person = :person and settled_at is null
      """;
  static final String RESTRICTED =
      """
      select ground, lower(valid) as since from sharing.restriction where person = :person and valid @> acting.at()
      """;
  static final String LISTED =
      """
      select s.id, s.name, s.role, a.name as agency,
             exists (select from sharing.relationship r
                     where r.subject = x.person and r.valid @> acting.at()
                       and (r.holder = s.id or r.holder in (select m.team from sharing.membership m where m.staff = s.id and m.valid @> acting.at()))) as related
      from sharing.restriction x
      join sharing.restriction_allows l on l.restriction = x.id and l.valid @> acting.at()
      join sharing.staff s on s.id = l.staff
      join sharing.agency a on a.id = s.agency
      where x.person = :person and x.valid @> acting.at()
      order by s.name
      """;
  static final String EXCLUDED =
      """
      select e.id, s.id as staff, s.name, a.name as agency, e.ground, lower(e.valid) as since
      from sharing.exclusion e join sharing.staff s on s.id = e.staff join sharing.agency a on a.id = s.agency
      where e.person = :person and e.valid @> acting.at()
      order by s.name
      """;
  static final String STAFF_NAMED =
      """
      select s.id, s.role from sharing.staff s join sharing.agency a on a.id = s.agency
      where s.username = :username and s.left_at is null and a.left_on is null
      """;
  static final String LET_IN =
      """
      insert into sharing.restriction_allows (restriction, staff, valid, recorded_by)
      select x.id, :staff, tstzrange(acting.at(), null), acting.staff()
      from sharing.restriction x where x.person = :person and x.valid @> acting.at()
      on conflict (restriction, staff) do update set valid = tstzrange(lower(restriction_allows.valid), null)
      """;
  static final String TAKE_OUT =
      """
      update sharing.restriction_allows l
      set valid = tstzrange(lower(l.valid), greatest(acting.at(), lower(l.valid) + interval '1 microsecond'))
      from sharing.restriction x
      where x.id = l.restriction and x.person = :person and x.valid @> acting.at()
        and l.staff = :staff and l.valid @> acting.at() and l.staff <> acting.staff()
      """;
  static final String BASIS =
      """
      select r.basis, r.stage from sharing.relationship r
      where r.subject = :person and r.holder = acting.staff() and r.valid @> acting.at()
      order by lower(r.valid) desc limit 1
      """;
  static final String EXCLUDE =
      """
      insert into sharing.exclusion (id, staff, person, ground, valid, recorded_by)
      values (:id, :staff, :person, 'ORDERED', tstzrange(acting.at(), null), acting.staff())
      """;
  static final String END_EXCLUSION =
      """
      update sharing.exclusion e
      set valid = tstzrange(lower(e.valid), greatest(acting.at(), lower(e.valid) + interval '1 microsecond'))
      where e.id = :id and e.person = :person and e.valid @> acting.at()
      """;
  static final String ASK_LIFT =
      "select sharing.ask_to_lift(cast(:id as uuid), cast(:person as uuid), :reason) as asked";
  static final String LIFTS =
      """
      select w.id, w.person, w.ground, w.restricted_at, w.reason, s.name as asker, a.name as agency, w.asked_at, w.until,
             encode(w.content, 'hex') as content, w.decidable
      from sharing.lifts_waiting() w join sharing.staff s on s.id = w.asked_by join sharing.agency a on a.id = s.agency
      order by w.asked_at
      """;
  static final String DECIDE_LIFT =
      "select sharing.decide_lift(cast(:id as uuid), decode(:content, 'hex'), :approve) as came_of_it";

  record Alert(UUID id, PersonId person, Instant raisedAt) {}

  record Restricted(String ground, Instant since) {}

  record Listed(StaffId staff, String name, String role, String agency, boolean related) {}

  record Excluded(
      UUID id, StaffId staff, String name, String agency, String ground, Instant since) {}

  record Named(StaffId staff, String role) {}

  record Basis(UUID matter, String stage) {}

  record Lift(
      UUID id,
      PersonId person,
      String ground,
      Instant restrictedAt,
      LiftReason reason,
      String asker,
      String agency,
      Instant askedAt,
      Instant until,
      String content,
      boolean decidable) {}

  private final JdbcClient jdbc;

  GateRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Alert> alerts() {
    return jdbc.sql(ALERTS)
        .query(
            (row, _) ->
                new Alert(
                    row.getObject("id", UUID.class),
                    new PersonId(row.getObject("person", UUID.class)),
                    instant(row, "raised_at")))
        .list();
  }

  void settle(PersonId person) {
    jdbc.sql(SETTLE).param("person", person.value()).update();
  }

  Optional<Restricted> restricted(PersonId person) {
    return jdbc.sql(RESTRICTED)
        .param("person", person.value())
        .query((row, _) -> new Restricted(row.getString("ground"), instant(row, "since")))
        .optional();
  }

  List<Listed> listed(PersonId person) {
    return jdbc.sql(LISTED)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Listed(
                    new StaffId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    row.getString("role"),
                    row.getString("agency"),
                    row.getBoolean("related")))
        .list();
  }

  List<Excluded> excluded(PersonId person) {
    return jdbc.sql(EXCLUDED)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Excluded(
                    row.getObject("id", UUID.class),
                    new StaffId(row.getObject("staff", UUID.class)),
                    row.getString("name"),
                    row.getString("agency"),
                    row.getString("ground"),
                    instant(row, "since")))
        .list();
  }

  Optional<Named> named(String username) {
    return jdbc.sql(STAFF_NAMED)
        .param("username", username)
        .query(
            (row, _) ->
                new Named(new StaffId(row.getObject("id", UUID.class)), row.getString("role")))
        .optional();
  }

  boolean letIn(PersonId person, StaffId staff) {
    return jdbc.sql(LET_IN).param("person", person.value()).param("staff", staff.value()).update()
        == 1;
  }

  boolean takeOut(PersonId person, StaffId staff) {
    return jdbc.sql(TAKE_OUT).param("person", person.value()).param("staff", staff.value()).update()
        == 1;
  }

  Optional<Basis> basis(PersonId person) {
    return jdbc.sql(BASIS)
        .param("person", person.value())
        .query((row, _) -> new Basis(row.getObject("basis", UUID.class), row.getString("stage")))
        .optional();
  }

  void exclude(PersonId person, StaffId staff) {
    jdbc.sql(EXCLUDE)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("staff", staff.value())
        .update();
  }

  boolean endExclusion(PersonId person, UUID id) {
    return jdbc.sql(END_EXCLUSION).param("person", person.value()).param("id", id).update() == 1;
  }

  boolean askToLift(PersonId person, LiftReason reason) {
    return jdbc.sql(ASK_LIFT)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("reason", reason.name())
        .query((row, _) -> row.getBoolean("asked"))
        .single();
  }

  List<Lift> lifts() {
    return jdbc.sql(LIFTS).query(GateRecords::lift).list();
  }

  String decide(UUID id, String content, boolean approve) {
    return jdbc.sql(DECIDE_LIFT)
        .param("id", id)
        .param("content", content)
        .param("approve", approve)
        .query((row, _) -> row.getString("came_of_it"))
        .single();
  }

  private static Lift lift(ResultSet row, int number) throws SQLException {
    return new Lift(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("ground"),
        instant(row, "restricted_at"),
        LiftReason.valueOf(row.getString("reason")),
        row.getString("asker"),
        row.getString("agency"),
        instant(row, "asked_at"),
        instant(row, "until"),
        row.getString("content"),
        row.getBoolean("decidable"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
