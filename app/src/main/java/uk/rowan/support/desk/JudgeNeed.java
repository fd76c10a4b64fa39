package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.support.CaseId;

/// How far a need is met is judged anew.
@Component
class JudgeNeed {

  static final String JUDGE =
      """
      update support.need
      set status = :status, at = :at, by_staff = :by, version = version + 1
      where id = :id and case_id = :case and version = :version
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JudgeNeed(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Throws [OptimisticLockingFailureException] when it changed since `version`.
  @Transactional
  void judge(CaseId about, UUID need, int version, NeedStatus status) {
    int rows =
        jdbc.sql(JUDGE)
            .param("id", need)
            .param("case", about.value())
            .param("version", version)
            .param("status", status.name())
            .param("at", clock.instant().atOffset(UTC))
            .param("by", Acting.required().staff().value())
            .update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "need %s changed since version %d".formatted(need, version));
    }
  }
}
