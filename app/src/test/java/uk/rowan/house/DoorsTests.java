package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.testing.Examples.Example;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Stage;

/// The functions that write what nobody may touch: each refuses whoever it is not for, above all
/// when nobody is acting at all.
class DoorsTests {

  private static final String CARRIED =
      "select coalesce(sum(cases), 0) from support.carried_by(array[:whose])";

  private static Stage stage;
  private static Example alders;
  private static Example fernleys;

  @BeforeAll
  static void begin() {
    stage = new Stage(4);
    alders = stage.examples.of(stage.partnership.alder, stage.partnership.ama, "Alder");
    fernleys = stage.examples.of(stage.partnership.fernley, stage.partnership.piotr, "Fernley");
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @ParameterizedTest
  @Tag("AC-13")
  @ValueSource(
      strings = {
        "select sharing.set_credential('%1$s', 'hash', null)",
        "select people.keep_staff_keys('%1$s', '{}', '{}')",
        "select people.keep_match_keys('%2$s', '{PHONE}', '{x}')",
        "select vault.put(gen_random_uuid(), '%2$s', 'CONTACT', 'x', '%2$s')",
        "select vault.keep_key(gen_random_uuid(), 'x')",
        "select sharing.relate(gen_random_uuid(), '%1$s', '%2$s', '%2$s', 'TEAM', 'OPEN', '%2$s')",
        "select sharing.move_stage('%3$s', 'CLOSED')"
      })
  void nobodyOpensADoor(String call) throws SQLException {
    var sql = call.formatted(stage.partnership.ama.id(), fernleys.person(), fernleys.matter());

    try (var nobody = stage.database.as("rowan_app")) {
      assertThatThrownBy(() -> nobody.createStatement().execute(sql))
          .isInstanceOf(SQLException.class)
          .satisfies(
              refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void nobodyElseSetsAPassword() {
    assertThatThrownBy(
            () ->
                stage.as(
                    Staff.as(stage.partnership.piotr),
                    () ->
                        stage
                            .jdbc
                            .sql("select sharing.set_credential(:ama, 'hash', null)")
                            .param("ama", stage.partnership.ama.id().value())
                            .query((_, _) -> true)
                            .list()))
        .hasStackTraceContaining("not yours");
  }

  /// The one way to be led astray by one's own person, or by one that does not exist: the subject
  /// belongs to somebody already.
  @Test
  @Tag("AC-03")
  void recordOfAnotherIsNotOpenedInTheNameOfOnesOwn() {
    for (var person : List.of(alders.person(), UUID.randomUUID())) {
      for (var subject : List.of(fernleys.person(), fernleys.matter())) {
        assertThatThrownBy(() -> relate(stage.partnership.ama, subject, person))
            .hasStackTraceContaining("belongs to somebody else");
      }
    }

    assertThat(stage.sees(stage.partnership.ama, fernleys.person())).isFalse();
  }

  @Test
  void recordOfAPersonInViewIsOpenedToAColleague() {
    var housing = stage.partnership.fernley;

    relate(stage.partnership.ama, alders.person(), alders.person(), housing.team());

    assertThat(stage.sees(stage.partnership.piotr, alders.person())).isTrue();
  }

  @Test
  void newPersonIsOpenedByWhoeverTellsOfThem() {
    var told = UUID.randomUUID();

    stage.as(
        Acting.publicForm(),
        () -> {
          stage.examples.relate(
              stage.partnership.alder.team(), told, told, RelationshipKind.TEAM, told);
          return true;
        });

    assertThat(inView(stage.partnership.ama)).contains(told);
  }

  @ParameterizedTest
  @Tag("AC-06")
  @ValueSource(
      strings = {
        "tstzrange(acting.at(), null)",
        "tstzrange(null, acting.at())",
        "'empty'::tstzrange",
        "tstzrange(acting.at(), 'infinity')",
        "tstzrange(acting.at(), acting.at() + interval '60 minutes 1 microsecond')"
      })
  void emergencyLastsAnHourAtMost(String valid) {
    assertThatThrownBy(() -> breakGlass(valid))
        .hasStackTraceContaining("break_glass_lasts_an_hour_at_most");
  }

  @Test
  @Tag("AC-06")
  void reviewerJudgesAnEmergencyAndLengthensNone() {
    breakGlass("tstzrange(acting.at(), acting.at() + interval '60 minutes')");

    assertThatThrownBy(
            () ->
                stage.as(
                    stage.partnership.privacyOfficer.because(Purpose.GOVERNANCE),
                    () ->
                        stage
                            .jdbc
                            .sql(
                                "update sharing.break_glass set person = :person, reviewed_by = :by, reviewed_at = now(), finding = 'JUSTIFIED'")
                            .param("person", alders.person())
                            .param("by", stage.partnership.privacyOfficer.id().value())
                            .update()))
        .hasStackTraceContaining("permission denied");
  }

  /// Someone at the public form is somebody, but has no account.
  @Test
  @Tag("AC-03")
  void publicFormLearnsNoNameOfStaff() {
    var names =
        stage.as(
            Acting.publicForm(),
            () -> stage.jdbc.sql("select name from sharing.staff").query(String.class).list());

    assertThat(names).isEmpty();
  }

  /// A number gives away what it counts: one more than one may list is a person one may not know
  /// of.
  @Test
  @Tag("AC-07")
  void whatIsCountedForSomeoneIsWhatTheyCouldBeShown() {
    var shire = stage.partnership.fernley;
    var hidden = stage.examples.of(shire, stage.partnership.piotr, "Hidden");
    var colleague = stage.partnership.hire(shire, "Una Reed", Role.MANAGER);
    int cases = counted(colleague, CARRIED, stage.partnership.piotr.id().value());

    stage.examples.exclude(colleague, hidden.person(), stage.clock.instant(), null);

    assertThat(counted(colleague, CARRIED, stage.partnership.piotr.id().value()))
        .isEqualTo(cases - 1);
    assertThat(counted(stage.partnership.piotr, CARRIED, stage.partnership.piotr.id().value()))
        .isEqualTo(cases);
  }

  private static int counted(Staff asker, String sql, UUID whose) {
    return stage.as(
        Staff.as(asker),
        () -> stage.jdbc.sql(sql).param("whose", whose).query(Integer.class).single());
  }

  private static void breakGlass(String valid) {
    stage.examples.breakGlass(stage.partnership.ama, fernleys.other(), valid);
  }

  private static void relate(Staff who, UUID subject, UUID person) {
    relate(who, subject, person, who.id().value());
  }

  private static void relate(Staff who, UUID subject, UUID person, UUID holder) {
    stage.as(
        Staff.as(who),
        () -> {
          stage.examples.relate(holder, subject, person, RelationshipKind.INVOLVED, subject);
          return true;
        });
  }

  private static List<UUID> inView(Staff staff) {
    return stage.as(
        Staff.as(staff),
        () -> stage.jdbc.sql("select unnest(sharing.in_view())").query(UUID.class).list());
  }
}
