package uk.rowan.sharing.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// Who entered something in the conflict register, and what is still to be compared.
@Repository
class ConflictEntries {

  static final String ENTERED =
      "select entered_at from sharing.conflict_entry where staff = acting.staff()";
  static final String ENTER =
      """
      insert into sharing.conflict_entry (staff, entered_at) values (acting.staff(), acting.at())
      on conflict (staff) do update set entered_at = excluded.entered_at, compared_at = null
      """;
  static final String WAITING =
      "select staff from sharing.conflict_entry where compared_at is null order by entered_at";
  static final String COMPARED =
      "update sharing.conflict_entry set compared_at = acting.at() where staff = :staff";
  static final String MATTERS =
      "select basis, persons from sharing.matters_to_restrict(cast(:found as uuid[]), cast(:staff as uuid))";

  /// A referral or case and everyone in it.
  record Matter(UUID basis, List<PersonId> persons) {}

  private final JdbcClient jdbc;

  ConflictEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> entered() {
    return jdbc.sql(ENTERED)
        .query((row, _) -> row.getObject("entered_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  void enter() {
    jdbc.sql(ENTER).update();
  }

  List<StaffId> waiting() {
    return jdbc.sql(WAITING)
        .query((row, _) -> new StaffId(row.getObject("staff", UUID.class)))
        .list();
  }

  void compared(StaffId staff) {
    jdbc.sql(COMPARED).param("staff", staff.value()).update();
  }

  List<Matter> matters(Collection<PersonId> found, StaffId staff) {
    return jdbc.sql(MATTERS)
        .param("found", found.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("staff", staff.value())
        .query(
            (row, _) ->
                new Matter(
                    row.getObject("basis", UUID.class),
                    Arrays.stream((UUID[]) row.getArray("persons").getArray())
                        .map(PersonId::new)
                        .toList()))
        .list();
  }
}
