package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.support.CaseId;

/// When somebody last had a case open, and what others did to it since. Looks within half an hour
/// are one visit, so that what changed is still there after going back and forth.
@Repository
class LastLooks {

  static final String LOOK =
      """
      insert into support.last_look as seen (case_id, staff, looked_at)
      values (:case, :staff, :at)
      on conflict (case_id, staff) do update
      set before_at = case when seen.looked_at < cast(:at as timestamptz) - interval '30 minutes' then seen.looked_at else seen.before_at end,
          looked_at = greatest(seen.looked_at, cast(:at as timestamptz))
      returning before_at
      """;
  static final String DONE = "select what, times from support.done_since(:case, :since)";

  /// What may have been done to a case, in the order it is told.
  enum Deed {
    SAFETY_PLAN("new edition of the safety plan", "new editions of the safety plan"),
    CONTACT("contact", "contacts"),
    TASK_SET("task set", "tasks set"),
    TASK_DONE("task done", "tasks done"),
    NEED("need looked at", "needs looked at"),
    NOTE("note", "notes");

    private final String one;
    private final String many;

    Deed(String one, String many) {
      this.one = one;
      this.many = many;
    }

    String words(int times) {
      return times == 1 ? "1 " + one : times + " " + many;
    }
  }

  /// What others did since, and how often.
  record Changes(Instant since, Map<Deed, Integer> times) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  LastLooks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Remembers that the acting member of staff looks now. Empty on their first visit, and when
  /// nobody else did anything since the one before.
  @Transactional
  public Optional<Changes> look(CaseId about) {
    var me = Acting.required().staff().value();
    var before =
        jdbc.sql(LOOK)
            .param("case", about.value())
            .param("staff", me)
            .param("at", clock.instant().atOffset(UTC))
            .query(
                (row, _) -> Optional.ofNullable(row.getObject("before_at", OffsetDateTime.class)))
            .single();
    return before
        .map(since -> new Changes(since.toInstant(), done(about.value(), since)))
        .filter(changes -> !changes.times().isEmpty());
  }

  private Map<Deed, Integer> done(UUID about, OffsetDateTime since) {
    var times = new EnumMap<Deed, Integer>(Deed.class);
    jdbc.sql(DONE)
        .param("case", about)
        .param("since", since)
        .query(
            row -> {
              times.put(Deed.valueOf(row.getString("what")), row.getInt("times"));
            });
    return times;
  }
}
