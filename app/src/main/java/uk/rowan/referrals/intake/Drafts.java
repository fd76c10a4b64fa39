package uk.rowan.referrals.intake;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Sealed;

/// Referrals being written without an account. Without the writer's token nobody can read them, nor
/// tell whose they are.
@Repository
class Drafts {

  static final String FIND =
      "select sealed from referrals.draft where id = :id and changed_at > :since";
  static final String KEEP =
      """
      insert into referrals.draft (id, sealed, changed_at) values (:id, :sealed, :at)
      on conflict (id) do update set sealed = excluded.sealed, changed_at = excluded.changed_at
      """;
  static final String WIPE = "delete from referrals.draft where id = :id";
  static final String SWEEP = "delete from referrals.draft where changed_at <= :since";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ReferProperties properties;

  Drafts(JdbcClient jdbc, Clock clock, ReferProperties properties) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
  }

  @Transactional(readOnly = true)
  Optional<Draft> find(DraftToken token) {
    return jdbc.sql(FIND)
        .param("id", token.id())
        .param("since", oldest().atOffset(UTC))
        .query((row, _) -> new Sealed(row.getBytes("sealed")))
        .optional()
        .map(token::open);
  }

  @Transactional
  void keep(DraftToken token, Draft draft) {
    jdbc.sql(KEEP)
        .param("id", token.id())
        .param("sealed", token.seal(draft).bytes())
        .param("at", clock.instant().atOffset(UTC))
        .update();
  }

  @Transactional
  void wipe(DraftToken token) {
    jdbc.sql(WIPE).param("id", token.id()).update();
  }

  /// Wipes what nobody has touched for as long as drafts are kept, and says how many.
  @Transactional
  int sweep() {
    return jdbc.sql(SWEEP).param("since", oldest().atOffset(UTC)).update();
  }

  private Instant oldest() {
    return clock.instant().minus(properties.keepDrafts());
  }
}
