package uk.rowan.support.episode;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.support.CaseId;

/// Words kept with a case. They are added and never changed.
@Repository
class Notes {

  static final String ADD =
      """
      insert into support.note (id, case_id, person, kind, words, at, by_staff, for_staff)
      values (:id, :case, :person, :kind, :words, :at, :by, :for)
      """;

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Notes(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  void add(CaseId id, PersonId person, NoteKind kind, String words) {
    add(id, person, kind, words, null);
  }

  /// `with` is whom supervision was held with.
  void add(CaseId id, PersonId person, NoteKind kind, String words, @Nullable StaffId with) {
    var note = UUID.randomUUID();
    jdbc.sql(ADD)
        .param("id", note)
        .param("case", id.value())
        .param("person", person.value())
        .param("kind", kind.name())
        .param("words", sealer.seal(person, "support.note/" + note + "/words", words).bytes())
        .param("at", clock.instant().atOffset(UTC))
        .param("by", Acting.required().staff().value())
        .param("for", with == null ? null : with.value())
        .update();
  }
}
