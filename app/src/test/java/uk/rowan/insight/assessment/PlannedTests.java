package uk.rowan.insight.assessment;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Catalogue;

/// PostgreSQL plans every statement that is kept as a resource: a misspelt column never ships.
class PlannedTests {

  private static Extracts extracts;

  @BeforeAll
  static void begin() {
    extracts = new Extracts();
  }

  @AfterAll
  static void end() {
    extracts.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCountIsUnderstoodByPostgres() {
    var catalogue = Catalogue.ours();
    return Counting.statements(catalogue.measures(), catalogue).stream()
        .map(
            statement ->
                dynamicTest(
                    statement.counted() + " by " + statement.breakdowns().keySet(),
                    () -> plan(statement.sql())));
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionIsUnderstoodByPostgres() {
    return Stream.of("residents", "ethnic_groups", "survey", "places", "sources")
        .map(name -> dynamicTest(name, () -> plan(Sql.asked(name))));
  }

  private static void plan(String sql) {
    extracts
        .jdbc()
        .sql("explain " + sql)
        .param("from", Assessed.YEAR.begins())
        .param("until", Assessed.YEAR.ends())
        .query(String.class)
        .list();
  }
}
