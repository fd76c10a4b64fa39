package uk.rowan.support.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.rowan.home.Waiting;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// Whose cases are whose, what waits in them, and what may be taken away.
@RowanTest
class CaseloadTests {

  @Autowired ApplicationContext application;
  @Autowired TestDatabase database;
  @Autowired TestClock clock;
  @Autowired SupportWaiting supportWaiting;

  Scene scene;
  Partnership partnership;
  CaseId rosalind;
  CaseId juniper;
  CaseId waiting;

  @BeforeEach
  void threePeopleAreSupported() {
    database.renew();
    scene = new Scene(application);
    partnership = scene.partnership;
    rosalind = scene.amasCase("Rosalind");
    juniper = scene.opened("Juniper", scene.bea, Scene.SAFE_BY_DAY);
    waiting = scene.waitingCase("Wren");
  }

  @Test
  @Tag("SI-08")
  void workerSeesTheirOwnCasesAndTheTeamsApart() {
    var visitor = scene.at(partnership.ama);

    var mine = visitor.get("/cases");
    var team = visitor.get("/cases?whose=TEAM");

    assertThat(mine.text()).contains("Rosalind Whitlock", "1 case").doesNotContain("Juniper");
    assertThat(team.text()).contains("Rosalind", "Juniper", "Wren", "3 cases");
    assertThat(team.page().title()).isEqualTo("My team's cases - Rowan");
  }

  @Test
  void whoeverManagesATeamSeesItsCasesFirst() {
    var visitor = scene.at(partnership.mary);

    assertThat(visitor.get("/cases").page().title()).isEqualTo("My team's cases - Rowan");
    assertThat(visitor.get("/cases?whose=MINE").page().title()).isEqualTo("My cases - Rowan");
  }

  @Test
  void longStoryShowsItsNewestPartAndTheRestWhenAsked() {
    var visitor = scene.at(partnership.ama);
    for (int number = 1; number <= 51; number++) {
      clock.advance(Duration.ofMinutes(1));
      visitor.post(
          "/cases/" + rosalind + "/notes", Map.of("words", "Number %d.".formatted(number)));
    }
    var page = visitor.get("/cases/" + rosalind).page().select("a[href^=/people/]");
    var person = "/people/" + page.attr("href").split("[/?#]", -1)[2];

    var newest = visitor.get(person + "?kind=Note");
    var rest = newest.page().select("a:contains(Show all 51)");

    assertThat(newest.text()).contains("Number 51.", "Number 2.").doesNotContain("Number 1.");
    assertThat(visitor.get(rest.attr("href")).text()).contains("Number 1.");
  }

  @Test
  @Tag("AC-07")
  void otherAgencySeesAnEmptyList() {
    var seen = scene.at(partnership.sam).get("/cases?whose=TEAM");

    assertThat(seen.text()).contains("No cases here").doesNotContain("Whitlock");
  }

  @Test
  void viewIsKeptForOneMemberOfStaffAlone() {
    scene
        .at(partnership.ama)
        .post("/cases/views", Map.of("name", "To give away", "whose", "TEAM", "status", "WAITING"));

    assertThat(scene.at(partnership.ama).get("/cases").text()).contains("To give away");
    assertThat(scene.at(scene.bea).get("/cases").text()).doesNotContain("To give away");
    assertThat(scene.at(partnership.ama).get("/cases?whose=TEAM&status=WAITING").text())
        .contains("Wren")
        .doesNotContain("Juniper");
  }

  @Test
  @Tag("AC-07")
  void onlyCasesThatMayBeExportedAreInTheFile() {
    var worker = scene.at(partnership.ama).get("/cases/export.csv?whose=TEAM").body();
    var leader = scene.at(partnership.mary).get("/cases/export.csv?whose=TEAM").body();
    var stranger = scene.at(partnership.piotr).get("/cases/export.csv?whose=TEAM").body();

    assertThat(worker).contains("Rosalind").doesNotContain("Juniper").doesNotContain("Wren");
    assertThat(leader).contains("Rosalind", "Juniper", "Wren", "Mary Quill");
    assertThat(stranger).doesNotContain("Whitlock");
  }

  @Test
  void lateFirstContactComesFirstAndIsNow() {
    clock.advance(Duration.ofHours(30));

    var mine = waitingFor(partnership.ama);

    assertThat(mine.getFirst().when()).isEqualTo(Waiting.When.NOW);
    assertThat(mine.getFirst().why()).contains("First contact");
    assertThat(mine.getFirst().isLate(clock.instant())).isTrue();
    assertThat(mine.getFirst().href()).isEqualTo("/cases/" + rosalind + "/contacts");
    assertThat(mine).extracting(Waiting::when).contains(Waiting.When.MINE);
  }

  @Test
  void whoeverLeadsTheTeamSeesWhatWaitsForAllOfIt() {
    var leaders = waitingFor(partnership.mary);

    assertThat(leaders)
        .extracting(Waiting::href)
        .contains(
            "/cases/" + rosalind + "/contacts",
            "/cases/" + juniper + "/contacts",
            "/cases/" + waiting + "/worker");
  }

  @Test
  @Tag("AC-07")
  void nothingOfTheTeamsWaitsForAStranger() {
    assertThat(waitingFor(partnership.sam)).isEmpty();
  }

  private List<Waiting> waitingFor(Staff staff) {
    return scene.doing(staff, supportWaiting::waiting);
  }
}
