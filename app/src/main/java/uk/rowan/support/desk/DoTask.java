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

/// A task is done.
@Component
class DoTask {

  static final String DONE =
      """
      update support.task
      set done_at = :at, done_by = :by, version = version + 1
      where id = :id and case_id = :case and version = :version and done_at is null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  DoTask(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Throws [OptimisticLockingFailureException] when it changed since `version` or is done already.
  @Transactional
  void done(CaseId about, UUID task, int version) {
    int rows =
        jdbc.sql(DONE)
            .param("id", task)
            .param("case", about.value())
            .param("version", version)
            .param("at", clock.instant().atOffset(UTC))
            .param("by", Acting.required().staff().value())
            .update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "task %s changed since version %d".formatted(task, version));
    }
  }
}
