package uk.rowan.support.caseload;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;

/// The lists that the acting member of staff keeps for themselves.
@Repository
class SavedViews {

  static final String ALL =
      "select id, name, whose, status, risk, sorted from support.saved_view where staff = :staff order by name";
  static final String KEEP =
      """
      insert into support.saved_view (id, staff, name, whose, status, risk, sorted)
      values (:id, :staff, :name, :whose, :status, :risk, :sorted)
      on conflict on constraint saved_view_is_named_once do update
      set whose = excluded.whose, status = excluded.status, risk = excluded.risk, sorted = excluded.sorted
      """;
  static final String FORGET = "delete from support.saved_view where id = :id and staff = :staff";

  record Saved(UUID id, String name, View view) {}

  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Saved> all() {
    return jdbc.sql(ALL)
        .param("staff", Acting.required().staff().value())
        .query(
            (row, _) ->
                new Saved(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    View.of(
                        row.getString("whose"),
                        row.getString("status"),
                        row.getString("risk"),
                        row.getString("sorted"))))
        .list();
  }

  /// A name that is taken names the new one.
  @Transactional
  public void keep(String name, View view) {
    jdbc.sql(KEEP)
        .param("id", UUID.randomUUID())
        .param("staff", Acting.required().staff().value())
        .param("name", name)
        .param("whose", view.whose().name())
        .param("status", view.status().name())
        .param("risk", view.risk().name())
        .param("sorted", view.sorted().name())
        .update();
  }

  @Transactional
  public void forget(UUID id) {
    jdbc.sql(FORGET).param("id", id).param("staff", Acting.required().staff().value()).update();
  }
}
