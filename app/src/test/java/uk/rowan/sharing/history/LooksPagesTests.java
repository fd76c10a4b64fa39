package uk.rowan.sharing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Eyes;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// What privacy officers see of looks that wait to be judged, as they visit it.
@RowanTest
class LooksPagesTests {

  @Autowired private CheckLooks checkLooks;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Visitor officer;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    officer = Visitor.as(partnership.privacyOfficer, application);
  }

  @Test
  @Tag("AU-04")
  @Tag("AU-07")
  void unexplainedLookIsShownWithoutANameAndJudgedOnce() {
    var person = snoopedOnBy(hire("Nell Nosy", Role.PRACTITIONER), "Nosed");

    assertThat(officer.get("/").text())
        .contains("No reason was found", "Check")
        .doesNotContain("Nosed", "Nell");
    var item = itemOf("Nell Nosy");
    var shown = officer.get(item);
    assertThat(shown.text())
        .contains("Nell Nosy, Fernley Homes", "works with the person", "not whose it is")
        .doesNotContain("Nosed");
    assertThat(shown.body()).contains("/people/" + person + "/looked");

    assertThat(officer.post(item, Map.of("finding", "ASK_AGENCY")).status()).isEqualTo(422);
    var words = "Please tell us which duty took you there";
    var judged = Map.of("finding", "ASK_AGENCY", "words", words);
    assertThat(officer.post(item, judged).location()).isEqualTo("/reviews/looks");
    assertThat(officer.get(item).text()).contains("Ask their agency. Paula Reed", words);
    assertThat(officer.post(item, Map.of("finding", "EXPLAINED")).location()).isEqualTo(item);
    assertThat(officer.get(item).text()).contains("Ask their agency. Paula Reed");
  }

  @Test
  @Tag("AU-07")
  @Tag("ASVS-8.2.1")
  void nobodyElseFindsTheLooksNorAnyOfficerOfTheLookersAgency() {
    snoopedOnBy(hire("Stan Strange", Role.PARTNER), "Strangers");
    var item = itemOf("Stan Strange");
    var near = hire("Nora Near", Role.PRIVACY_OFFICER);
    var judge = Map.of("finding", "EXPLAINED");

    var colleague = Visitor.as(near, application);
    assertThat(colleague.get("/reviews/looks").text()).doesNotContain("Stan Strange");
    assertThat(colleague.get(item).status()).isEqualTo(404);
    assertThat(colleague.post(item, judge).status()).isEqualTo(404);
    for (var stranger :
        List.of(
            partnership.ama,
            partnership.tom,
            partnership.mary,
            partnership.jo,
            partnership.gatekeeper,
            partnership.administrator,
            partnership.analyst)) {
      var visitor = Visitor.as(stranger, application);
      var absent = visitor.get("/reviews/nothing-at-all");
      for (var path : List.of("/reviews/looks", item)) {
        var seen = visitor.get(path);
        assertThat(seen.status()).as(stranger.name()).isEqualTo(404);
        assertThat(seen.text()).as(stranger.name()).isEqualTo(absent.text());
      }
      assertThat(visitor.post(item, judge).status()).as(stranger.name()).isEqualTo(404);
    }
    assertThat(officer.get("/reviews/looks/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  @Tag("AU-07")
  void afterFiveWorkingDaysItIsLateToEveryOfficer() {
    snoopedOnBy(hire("Lena Lately", Role.PRACTITIONER), "Late");
    var near = hire("Ned Near", Role.PRIVACY_OFFICER);
    assertThat(Visitor.as(near, application).get("/").text()).doesNotContain("Nobody has checked");

    clock.advance(Duration.ofDays(7));

    officer = Visitor.as(partnership.privacyOfficer, application);
    assertThat(officer.get("/").text()).contains("Nobody has checked the oldest");
    assertThat(officer.get("/reviews/looks").text()).contains("Late");
    var colleague = Visitor.as(near, application);
    assertThat(colleague.get("/").text()).contains("Nobody has checked the oldest");
    assertThat(colleague.get("/reviews/looks").text())
        .contains("Only a privacy officer of another agency")
        .doesNotContain("Lena Lately");
  }

  @Test
  @Tag("AU-04")
  void whatPagesShowToThoseWhoMayIsExplained() {
    var persons = Persons.of(application);
    var person = worked("Emergent");
    var restricted = worked("Gated");
    clock.advance(Duration.ofMinutes(1));
    persons.involves(restricted, partnership.jo);
    var ama = Visitor.as(partnership.ama, application);
    List.of("/", "/cases", "/people/" + person, "/people/" + person + "/looked").forEach(ama::get);
    officer.get("/people/" + person + "/looked");
    var gatekeeper = Visitor.as(partnership.gatekeeper, application);
    List.of("/", "/gate", "/gate/" + restricted).forEach(gatekeeper::get);
    var cover = Visitor.as(hire("Cora Cover", Role.MANAGER), application);
    var opened =
        cover.post(
            "/emergency",
            Map.of(
                "given", "Rosa",
                "family", "Emergent",
                "born.day", "27",
                "born.month", "3",
                "born.year", "1990",
                "reason", "IMMEDIATE_DANGER",
                "words", "Police are at the door and need to know"));
    assertThat(cover.get(opened.location()).status()).isEqualTo(200);

    checkLooks.check(CivilTime.day(clock.instant()));

    assertThat(unexplained())
        .doesNotContain("Ama Okoro", "Paula Reed", "Gareth Keep", "Cora Cover");
  }

  @Test
  void pagesHoldEmptyTypicalAndWrongAtTwoWidths() {
    var elsewhere = partnership.hire(partnership.alder, "Petra Reed", Role.PRIVACY_OFFICER);
    Eyes.look(application, elsewhere, "/reviews/looks?why=RANDOM", "looks-empty");
    snoopedOnBy(partnership.piotr, "Seen");
    snoopedOnBy(partnership.jo, "Seen");
    clock.advance(Duration.ofDays(8));
    snoopedOnBy(partnership.sam, "Seen");
    var judged = itemOf("Jo Kite");
    officer.get(judged);
    officer.post(judged, Map.of("finding", "EXPLAINED", "words", "Covered for a colleague"));

    Eyes.look(application, partnership.privacyOfficer, "/reviews/looks", "looks");
    Eyes.look(application, partnership.privacyOfficer, itemOf("Sam Oakes"), "look");
    Eyes.look(application, partnership.privacyOfficer, judged, "look-judged");
    Eyes.wrong(application, partnership.privacyOfficer, itemOf("Sam Oakes"), "Save", "look-wrong");
    Eyes.look(application, partnership.privacyOfficer, "/", "looks-home");
  }

  /// A look at a record of Ama's that nothing allowed, found by the check of its day.
  private PersonId snoopedOnBy(Staff who, String family) {
    var person = worked(family);
    Trail.of(application).looks(who, "NAMED_WORKER", person);
    checkLooks.check(CivilTime.day(clock.instant()));
    officer = Visitor.as(partnership.privacyOfficer, application);
    return person;
  }

  private Staff hire(String name, Role role) {
    return partnership.hire(partnership.fernley, name, role);
  }

  private PersonId worked(String family) {
    return Persons.of(application)
        .workedWithBy(partnership.ama, "Rosa", family, LocalDate.of(1990, 3, 27));
  }

  private String itemOf(String looker) {
    return officer
        .get("/reviews/looks")
        .page()
        .select("a[href^=/reviews/looks/]:contains(" + looker + ")")
        .attr("href");
  }

  private List<String> unexplained() {
    var names = new ArrayList<String>();
    Acting.system()
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        names.addAll(
                            jdbc.sql(
                                    "select s.name from sharing.look_to_check q join sharing.staff s on s.id = q.staff where q.unexplained > 0")
                                .query(String.class)
                                .list())));
    return names;
  }
}
