package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.testing.Examples.Example;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Stage;
import uk.rowan.testing.TestClock;

/// What someone may see is worked out once in a transaction. What is kept of it is believed only
/// where it was worked out, and not longer than it is true (requirement AC-14).
class KeptViewTests {

  private static final String ALL = "rowan.view_of_all";

  private static Stage stage;
  private static Example alders;
  private static Example fernleys;

  @BeforeAll
  static void begin() {
    stage = new Stage(1);
    alders = stage.examples.of(stage.partnership.alder, stage.partnership.ama, "Alder");
    fernleys = stage.examples.of(stage.partnership.fernley, stage.partnership.piotr, "Fernley");
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @Test
  @Tag("AC-14")
  void viewIsKeptForItsTransactionAndNoLonger() {
    var kept = as(stage.partnership.ama, KeptViewTests::keptAfterLooking);

    assertThat(kept).contains(alders.person().toString());
    assertThat(as(stage.partnership.ama, () -> setting(ALL))).isEmpty();
  }

  @Test
  @Tag("AC-14")
  void viewWithAnotherRecordWrittenIntoItOpensNothingMore() {
    var seen =
        as(
            stage.partnership.ama,
            () -> {
              var kept = keptAfterLooking();
              keep(kept.replace(alders.person().toString(), fernleys.person().toString()));
              return persons();
            });

    assertThat(seen).containsExactlyInAnyOrder(alders.person(), alders.other());
  }

  @Test
  @Tag("AC-14")
  void viewOfSomebodyElseOpensNothing() {
    var theirs = as(stage.partnership.piotr, KeptViewTests::keptAfterLooking);

    var seen =
        as(
            stage.partnership.ama,
            () -> {
              keep(theirs);
              return persons();
            });

    assertThat(seen).containsExactlyInAnyOrder(alders.person(), alders.other());
  }

  /// The announcement that goes with it was for a transaction that is over.
  @Test
  @Tag("AC-14")
  void viewOfAnEarlierTransactionOpensNothingWithItsAnnouncement() {
    var earlier =
        as(stage.partnership.piotr, () -> List.of(keptAfterLooking(), setting("rowan.acting")));

    var seen =
        as(
            stage.partnership.ama,
            () -> {
              keep(earlier.getFirst());
              set("rowan.acting", earlier.getLast().replaceFirst("\\|[0-9a-f]{64}$", "|forged"));
              return persons();
            });

    assertThat(seen).isEmpty();
  }

  @Test
  @Tag("AC-11")
  void whatTheTransactionItselfOpensAndShutsShowsAtOnce() {
    var ama = stage.partnership.ama;
    var old = stage.examples.of(stage.partnership.alder, ama, "Soon hidden");
    stage.clock.advance(Duration.ofSeconds(1));

    as(
        ama,
        () -> {
          assertThat(view()).contains(old.person().toString());

          var newcomer = UUID.randomUUID();
          stage.examples.relate(
              ama.id().value(), newcomer, newcomer, RelationshipKind.NAMED_WORKER, newcomer);
          assertThat(view()).contains(newcomer.toString(), old.person().toString());

          stage
              .jdbc
              .sql("select sharing.unrelate(:it, null)")
              .param("it", old.matter())
              .query()
              .listOfRows();
          assertThat(view()).contains(newcomer.toString()).doesNotContain(old.person().toString());
          return true;
        });
  }

  @Test
  @Tag("AC-04")
  @Tag("AC-11")
  void exclusionMadeByAnotherShowsInTheNextTransaction() {
    var one = stage.examples.of(stage.partnership.alder, stage.partnership.tom, "Soon hidden");
    assertThat(stage.sees(stage.partnership.tom, one.person())).isTrue();

    stage.examples.exclude(stage.partnership.tom, one.person(), TestClock.TUESDAY, null);

    assertThat(stage.sees(stage.partnership.tom, one.person())).isFalse();
  }

  @Test
  @Tag("AC-13")
  void viewOfOnePersonIsKeptApartFromTheViewOfAll() {
    as(
        stage.partnership.ama,
        () -> {
          set("rowan.about", "{" + alders.other() + "}");
          assertThat(persons()).containsExactly(alders.other());
          set("rowan.about", "");
          assertThat(persons()).containsExactlyInAnyOrder(alders.person(), alders.other());
          set("rowan.about", "{" + fernleys.person() + "}");
          assertThat(persons()).isEmpty();
          return true;
        });
  }

  private static <T> T as(Staff staff, java.util.function.Supplier<T> work) {
    return stage.as(Staff.as(staff), work);
  }

  private static String keptAfterLooking() {
    persons();
    return setting(ALL);
  }

  private static List<UUID> persons() {
    return stage
        .jdbc
        .sql(
            "select id from people.person where family in ('Example', 'Other') and given <> 'Soon hidden'")
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static String view() {
    return stage.jdbc.sql("select sharing.in_view()::text").query(String.class).single();
  }

  private static String setting(String name) {
    return stage
        .jdbc
        .sql("select coalesce(current_setting(:name, true), '')")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private static void keep(String view) {
    set(ALL, view);
  }

  private static void set(String name, String value) {
    stage
        .jdbc
        .sql("select set_config(:name, :value, true)")
        .param("name", name)
        .param("value", value)
        .query(String.class)
        .single();
  }
}
