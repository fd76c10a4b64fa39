package uk.rowan.sharing.history;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;

/// The looks that wait for a privacy officer, and those that were judged: each only for whoever may
/// judge it.
@Repository
class LooksToCheck {

  static final int PAGE = 25;

  static final String LIST =
      """
      select q.id, q.staff, q.person, q.reason, q.first_at, q.last_at, q.looks, q.unexplained, q.acts, q.fields, q.bases, q.queued_at,
             s.name as looker, a.name as agency, q.finding, q.words, q.judged_at, j.name as judge, count(*) over () as found
      from sharing.look_to_check q
      join sharing.staff s on s.id = q.staff
      join sharing.agency a on a.id = s.agency
      left join sharing.staff j on j.id = q.judged_by
      where (q.id = cast(:id as uuid) or (cast(:id as uuid) is null and (q.judged_at is not null) = :judged))
        and (:reason = '' or q.reason = :reason)
      order by q.judged_at desc nulls last, array_position(array['UNEXPLAINED', 'SAME_SURNAME', 'RANDOM'], q.reason), q.queued_at, q.first_at, q.id
      limit :limit offset :offset
      """;
  static final String WAITING =
      "select queued_at, unexplained, reviewable from sharing.looks_waiting()";
  static final String CHECKED =
      "select day, looks, unexplained from sharing.checked_day order by day desc limit 1";
  static final String JUDGE =
      """
      update sharing.look_to_check set judged_by = :by, judged_at = :at, finding = :finding, words = :words
      where id = :id and judged_at is null
      """;

  /// One to judge, with what was found when it was.
  record Item(
      UUID id,
      DaysLooks looks,
      WhyChecked why,
      String looker,
      String agency,
      Instant since,
      @Nullable Judged judged,
      int found) {

    String wordsPlace() {
      return "sharing.look_to_check/" + id + "/words";
    }
  }

  record Judged(LookFinding finding, @Nullable Sealed words, String judge, Instant at) {}

  /// That one waits: since when, whether it has no reason at all, and whether the acting officer
  /// may judge it.
  record Waiting(Instant since, boolean unexplained, boolean reviewable) {}

  /// The last day that was checked.
  record Checked(LocalDate day, int looks, int unexplained) {}

  private final JdbcClient jdbc;

  LooksToCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Gravest first, then those that wait longest; empty `why` for all.
  List<Item> waiting(String why, int page) {
    return query(null, why, false, PAGE, page);
  }

  /// The last ones, newest first.
  List<Item> judged() {
    return query(null, "", true, PAGE, 1);
  }

  /// Empty when there is none that the acting member of staff may judge.
  Optional<Item> find(UUID id) {
    return query(id, "", false, 1, 1).stream().findFirst();
  }

  private List<Item> query(@Nullable UUID id, String why, boolean judged, int most, int page) {
    return jdbc.sql(LIST)
        .param("id", id)
        .param("reason", why)
        .param("judged", judged)
        .param("limit", most)
        .param("offset", (page - 1) * most)
        .query(LooksToCheck::item)
        .list();
  }

  List<Waiting> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, _) ->
                new Waiting(
                    at(row, "queued_at"),
                    row.getBoolean("unexplained"),
                    row.getBoolean("reviewable")))
        .list();
  }

  Optional<Checked> checked() {
    return jdbc.sql(CHECKED)
        .query(
            (row, _) ->
                new Checked(
                    row.getObject("day", LocalDate.class),
                    row.getInt("looks"),
                    row.getInt("unexplained")))
        .optional();
  }

  /// True when it still waited.
  boolean judge(UUID id, LookFinding finding, @Nullable Sealed words, StaffId by, Instant at) {
    return jdbc.sql(JUDGE)
            .param("id", id)
            .param("finding", finding.name())
            .param("words", words == null ? null : words.bytes())
            .param("by", by.value())
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        new DaysLooks(
            new StaffId(row.getObject("staff", UUID.class)),
            new PersonId(row.getObject("person", UUID.class)),
            at(row, "first_at"),
            at(row, "last_at"),
            row.getInt("looks"),
            row.getInt("unexplained"),
            true,
            false,
            words(row, "acts"),
            words(row, "fields"),
            words(row, "bases")),
        WhyChecked.valueOf(row.getString("reason")),
        row.getString("looker"),
        row.getString("agency"),
        at(row, "queued_at"),
        judged(row),
        row.getInt("found"));
  }

  private static @Nullable Judged judged(ResultSet row) throws SQLException {
    var finding = row.getString("finding");
    var words = row.getBytes("words");
    return finding == null
        ? null
        : new Judged(
            LookFinding.valueOf(finding),
            words == null ? null : new Sealed(words),
            row.getString("judge"),
            at(row, "judged_at"));
  }

  static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
