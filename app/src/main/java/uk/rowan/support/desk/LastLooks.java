package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
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
  static final String CHANGES =
      """
      select what, count(*) as times
      from (
        select 1 as place, 'new edition of the safety plan' as what
        from support.safety_plan where case_id = :case and made_at > :since and made_by <> :staff
        union all
        select 2, 'contact' from support.contact where case_id = :case and logged_at > :since and by_staff <> :staff
        union all
        select 3, 'task set' from support.task where case_id = :case and made_at > :since and made_by is distinct from :staff
        union all
        select 4, 'task done' from support.task where case_id = :case and done_at > :since and done_by <> :staff
        union all
        select 5, 'need looked at' from support.need where case_id = :case and at > :since and by_staff <> :staff
        union all
        select 6, 'note' from support.note where case_id = :case and at > :since and by_staff <> :staff) changed
      group by place, what
      order by place
      """;

  /// What others did since, and how often.
  record Changes(Instant since, Map<String, Integer> times) {}

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
        .map(since -> new Changes(since.toInstant(), changes(about.value(), me, since)))
        .filter(changes -> !changes.times().isEmpty());
  }

  private Map<String, Integer> changes(UUID about, UUID me, OffsetDateTime since) {
    var times = new LinkedHashMap<String, Integer>();
    jdbc.sql(CHANGES)
        .param("case", about)
        .param("staff", me)
        .param("since", since)
        .query(
            row -> {
              times.put(row.getString("what"), row.getInt("times"));
            });
    return times;
  }
}
