package uk.rowan.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Sessions;

@Repository
class JdbcSessions implements Sessions {

  static final String OF =
      """
      select creation_time, last_access_time from platform.spring_session
      where principal_name = :staff and expiry_time > :now
      order by last_access_time desc
      """;
  static final String END = "delete from platform.spring_session where principal_name = :staff";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcSessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(StaffId staff) {
    return jdbc.sql(OF)
        .param("staff", staff.toString())
        .param("now", clock.millis())
        .query(
            (row, _) ->
                new Held(
                    Instant.ofEpochMilli(row.getLong("creation_time")),
                    Instant.ofEpochMilli(row.getLong("last_access_time"))))
        .list();
  }

  @Override
  @Transactional
  public void end(StaffId staff) {
    jdbc.sql(END).param("staff", staff.toString()).update();
  }
}
