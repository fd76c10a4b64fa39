package uk.rowan.sharing.history;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

@Repository
class JdbcDays implements Days {

  static final String LOOKS =
      """
      select staff, person, first_at, last_at, looks, unexplained, opened, drawn, acts, fields, bases
      from sharing.looks_of(cast(:since as timestamptz), cast(:until as timestamptz), cast(:one_in as int))
      """;
  static final String NAMES =
      "select id, name from sharing.staff where id = any (cast(:ids as uuid[]))";
  static final String LAST = "select day from sharing.checked_day order by day desc limit 1";
  static final String QUEUE =
      """
      insert into sharing.look_to_check
          (id, day, staff, person, reason, first_at, last_at, looks, unexplained, acts, fields, bases, queued_at)
      select :id, :day, :staff, :person, :reason, :first, :last, :looks, :unexplained, cast(:acts as text[]), cast(:fields as text[]), cast(:bases as text[]), :at
      where :reason <> 'SAME_SURNAME' or not exists (
          select from sharing.look_to_check q
          where q.staff = :staff and q.person = :person and q.reason = 'SAME_SURNAME' and coalesce(q.finding, 'EXPLAINED') = 'EXPLAINED')
      on conflict on constraint look_to_check_is_one_for_a_day do nothing
      """;
  static final String CHECKED =
      """
      insert into sharing.checked_day (day, checked_at, looks, unexplained) values (:day, :at, :looks, :unexplained)
      on conflict (day) do update set checked_at = excluded.checked_at, looks = excluded.looks, unexplained = excluded.unexplained
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcDays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<LocalDate> last() {
    return jdbc.sql(LAST).query((row, _) -> row.getObject("day", LocalDate.class)).optional();
  }

  @Override
  public List<DaysLooks> looks(LocalDate day, int oneIn) {
    return jdbc.sql(LOOKS)
        .param("since", CivilTime.startOf(day).atOffset(UTC))
        .param("until", CivilTime.startOf(day.plusDays(1)).atOffset(UTC))
        .param("one_in", oneIn)
        .query(JdbcDays::looks)
        .list();
  }

  @Override
  public Map<StaffId, String> names(List<StaffId> staff) {
    var names = new HashMap<StaffId, String>();
    jdbc.sql(NAMES)
        .param("ids", staff.stream().map(StaffId::value).toArray(UUID[]::new))
        .query(
            row -> {
              names.put(new StaffId(row.getObject("id", UUID.class)), row.getString("name"));
            });
    return names;
  }

  @Override
  public void queue(LocalDate day, DaysLooks looks, WhyChecked why) {
    jdbc.sql(QUEUE)
        .param("id", UUID.randomUUID())
        .param("day", day)
        .param("staff", looks.staff().value())
        .param("person", looks.person().value())
        .param("reason", why.name())
        .param("first", looks.first().atOffset(UTC))
        .param("last", looks.last().atOffset(UTC))
        .param("looks", looks.looks())
        .param("unexplained", looks.unexplained())
        .param("acts", looks.acts().toArray(String[]::new))
        .param("fields", looks.fields().toArray(String[]::new))
        .param("bases", looks.bases().toArray(String[]::new))
        .param("at", clock.instant().atOffset(UTC))
        .update();
  }

  @Override
  public void checked(LocalDate day, int looks, int unexplained) {
    jdbc.sql(CHECKED)
        .param("day", day)
        .param("at", clock.instant().atOffset(UTC))
        .param("looks", looks)
        .param("unexplained", unexplained)
        .update();
  }

  private static DaysLooks looks(ResultSet row, int number) throws SQLException {
    return new DaysLooks(
        new StaffId(row.getObject("staff", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        LooksToCheck.at(row, "first_at"),
        LooksToCheck.at(row, "last_at"),
        row.getInt("looks"),
        row.getInt("unexplained"),
        row.getBoolean("opened"),
        row.getBoolean("drawn"),
        LooksToCheck.words(row, "acts"),
        LooksToCheck.words(row, "fields"),
        LooksToCheck.words(row, "bases"));
  }
}
