package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.support.CaseCard;

/// What a person needs help with is named. Naming it twice is once.
@Component
class NameNeed {

  static final String ADD =
      """
      insert into support.need (id, case_id, person, kind, status, at, by_staff)
      values (:id, :case, :person, :kind, 'OPEN', :at, :by)
      on conflict on constraint need_is_named_once do nothing
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  NameNeed(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  void name(CaseCard about, Set<NeedKind> kinds) {
    for (var kind : kinds) {
      jdbc.sql(ADD)
          .param("id", UUID.randomUUID())
          .param("case", about.id().value())
          .param("person", about.person().value())
          .param("kind", kind.name())
          .param("at", clock.instant().atOffset(UTC))
          .param("by", Acting.required().staff().value())
          .update();
    }
  }
}
