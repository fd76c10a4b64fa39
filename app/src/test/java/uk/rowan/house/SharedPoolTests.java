package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.rowan.foundation.Acting;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Stage;

/// Two people take turns on one connection, some of their transactions fail, and neither ever reads
/// a row of the other's (requirement AC-13).
class SharedPoolTests {

  private static final int TURNS = 2_000;

  private static final class Stumbles extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  @Tag("AC-14")
  @Tag("ASVS-8.4.1")
  @Tag("slow")
  void neitherReadsTheOthersRows(TestReporter reporter) throws Exception {
    var seed = Long.getLong("rowan.seed", System.nanoTime());
    reporter.publishEntry("rowan.seed", Long.toString(seed));
    try (var stage = new Stage(1);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var p = stage.partnership;
      var alders = stage.examples.of(p.alder, p.ama, "Alder").person();
      var fernleys = stage.examples.of(p.fernley, p.piotr, "Fernley").person();

      var tasks = new ArrayList<Callable<Integer>>();
      tasks.add(() -> turns(stage, Staff.as(p.ama), alders, new Random(seed)));
      tasks.add(() -> turns(stage, Staff.as(p.piotr), fernleys, new Random(seed + 1)));
      tasks.add(() -> nobodysTurns(stage));
      var wrong = 0;
      for (var done : people.invokeAll(tasks)) {
        wrong += done.get();
      }

      assertThat(wrong).as("rowan.seed=" + seed).isZero();
    }
  }

  /// How often this one saw anything but their own.
  private static int turns(Stage stage, Acting who, UUID own, Random random) {
    var wrong = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      var stumble = random.nextInt(6);
      var seen = new ArrayList<UUID>();
      who.run(() -> attempt(stage, stumble, seen));
      var missed = seen.isEmpty() || !seen.contains(own) || seen.size() % 2 != 0;
      wrong += missed || seen.stream().distinct().count() > 2 ? 1 : 0;
    }
    return wrong;
  }

  private static void attempt(Stage stage, int stumble, List<UUID> seen) {
    try {
      stage.transactions.executeWithoutResult(
          status -> {
            seen.addAll(persons(stage));
            switch (stumble) {
              case 0 -> throw new Stumbles();
              case 1 -> status.setRollbackOnly();
              case 2 -> stage.jdbc.sql("select 1 / 0").query(Integer.class).single();
              case 3 -> {
                var before = status.createSavepoint();
                seen.addAll(persons(stage));
                status.rollbackToSavepoint(before);
              }
              case 4 -> seen.addAll(persons(stage));
              default -> {}
            }
          });
    } catch (Stumbles | org.springframework.dao.DataAccessException expected) {
      assertThat(stumble).isIn(0, 2);
    }
  }

  private static int nobodysTurns(Stage stage) {
    var wrong = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      wrong += stage.transactions.execute(_ -> persons(stage).size());
      wrong += persons(stage).size();
    }
    return wrong;
  }

  private static List<UUID> persons(Stage stage) {
    return stage
        .jdbc
        .sql("select id from people.person")
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }
}
