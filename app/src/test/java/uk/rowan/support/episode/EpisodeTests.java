package uk.rowan.support.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.support.CaseCard.Standing;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;

/// From acceptance to the follow-up, as people do it on the pages.
@RowanTest
class EpisodeTests {

  @Autowired ApplicationContext application;
  @Autowired Access access;
  @Autowired TestClock clock;

  Scene scene;
  Partnership partnership;

  @BeforeEach
  void partnership() {
    scene = new Scene(application);
    partnership = scene.partnership;
  }

  @Test
  void acceptedReferralBecomesOneCaseHoweverOftenItIsTakenOn() {
    var person = new PersonId(UUID.randomUUID());
    var referral = scene.referred(person, "Rosalind", Scene.SAFE_BY_DAY);

    var first = scene.accepted(referral, person, partnership.ama);
    var again = scene.accepted(referral, person, partnership.ama);

    assertThat(again).isEqualTo(first);
    assertThat(scene.card(partnership.ama, first).standing()).isEqualTo(Standing.OPEN);
  }

  @Test
  void waitingCaseIsTakenByOneOfTheTeam() {
    var id = scene.waitingCase("Rosalind");

    var seen =
        scene
            .at(scene.bea)
            .post(
                "/cases/" + id + "/worker",
                Map.of("version", "1", "worker", scene.bea.id().toString()));

    assertThat(seen.location()).isEqualTo("/cases/" + id);
    assertThat(scene.card(scene.bea, id).worker()).isEqualTo(scene.bea.id());
  }

  @Test
  @Tag("RE-08")
  void secondToGiveAWaitingCaseIsToldThatItChanged() {
    var id = scene.waitingCase("Rosalind");
    scene
        .at(scene.bea)
        .post(
            "/cases/" + id + "/worker",
            Map.of("version", "1", "worker", scene.bea.id().toString()));

    var second =
        scene
            .at(partnership.mary)
            .post(
                "/cases/" + id + "/worker",
                Map.of(
                    "version", "1", "worker", partnership.ama.id().toString(), "words", "Hello"));

    assertThat(second.status()).isEqualTo(409);
    assertThat(scene.card(scene.bea, id).worker()).isEqualTo(scene.bea.id());
  }

  @Test
  @Tag("AC-03")
  void handedOverCaseLeavesTheFirstWorkerWithNoMoreThanTheTeamHas() {
    var id = scene.amasCase("Rosalind");
    var before = may(partnership.ama, Act.EXPORT, id);

    handOver(id);
    clock.advance(Duration.ofSeconds(1));

    assertThat(before).contains(FieldClass.SUPPORT);
    assertThat(may(partnership.ama, Act.EXPORT, id)).isEmpty();
    assertThat(may(scene.bea, Act.EXPORT, id)).contains(FieldClass.SUPPORT);
    assertThat(scene.at(scene.bea).get("/cases/" + id).text()).contains("Ring after school");
  }

  @Test
  @Tag("ASVS-8.2.1")
  void peerCannotHandOverSomeoneElsesCase() {
    var id = scene.amasCase("Rosalind");

    var seen = scene.at(scene.bea).get("/cases/" + id + "/worker");

    assertThat(seen.status()).isEqualTo(404);
  }

  @Test
  void wholeCaseloadGoesInOneStep() {
    var first = scene.amasCase("Rosalind");
    var second = scene.amasCase("Juniper");
    var page =
        scene.at(partnership.mary).get("/cases/handover?from=" + partnership.ama.id()).page();

    scene
        .at(partnership.mary)
        .post(
            "/cases/handover",
            Map.of(
                "from",
                partnership.ama.id().toString(),
                "to",
                scene.bea.id().toString(),
                "cases",
                first + "," + second,
                "words",
                "Ama is away until May"));

    assertThat(page.select("input[name=cases][checked]")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(
            List.of(scene.card(scene.bea, first).worker(), scene.card(scene.bea, second).worker()))
        .containsOnly(scene.bea.id());
  }

  @Test
  @Tag("AC-03")
  @Tag("ASVS-8.2.3")
  void closedCaseNoLongerShowsWhereOrHowToReachThem() {
    var id = scene.amasCase("Rosalind");
    var person = scene.card(partnership.ama, id).person();

    var closed = close(partnership.ama, id);
    clock.advance(Duration.ofSeconds(1));

    assertThat(closed.location()).isEqualTo("/cases/" + id);
    var wanted = Set.of(FieldClass.LOCATION, FieldClass.CONTACT);
    for (var reader : List.of(partnership.ama, scene.bea, partnership.mary)) {
      for (var subject : List.of(person.value(), id.value())) {
        var look = scene.doing(reader, () -> access.look(Act.READ, subject, wanted));
        assertThat(look)
            .as(
                "%s, at the stage of %s",
                reader.name(), subject.equals(id.value()) ? "case" : "person")
            .isInstanceOf(Look.Hidden.class);
      }
    }
    var desk = scene.at(partnership.ama).get("/cases/" + id).page();
    assertThat(desk.text()).contains("How it ended", "Planned ending").doesNotContain("Safe now");
    assertThat(desk.select("a[href$=/contacts]")).isEmpty();
  }

  @Test
  @Tag("RE-08")
  void onlyTheFirstOfTwoClosersCloses() {
    var id = scene.amasCase("Rosalind");
    var version = scene.version(partnership.ama, "/cases/" + id + "/close");

    var first = scene.at(partnership.ama).post("/cases/" + id + "/close", Scene.closing(version));
    var second = scene.at(partnership.mary).post("/cases/" + id + "/close", Scene.closing(version));

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(409);
  }

  @Test
  @Tag("RE-08")
  void onlyOneOfTwoWhoCloseInTheSameMomentCloses() throws Exception {
    var id = scene.amasCase("Rosalind");
    var version = scene.version(partnership.ama, "/cases/" + id + "/close");
    var closers = List.of(scene.at(partnership.ama), scene.at(partnership.mary));
    closers.forEach(closer -> closer.get("/cases"));

    List<Integer> answers;
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          both
              .invokeAll(
                  closers.stream()
                      .<Callable<Integer>>map(
                          closer ->
                              () ->
                                  closer
                                      .post("/cases/" + id + "/close", Scene.closing(version))
                                      .status())
                      .toList())
              .stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(answers).containsExactlyInAnyOrder(303, 409);
  }

  @Test
  void closingWithoutAskingIsNotAnswered() {
    var id = scene.amasCase("Rosalind");

    var seen = scene.at(partnership.ama).post("/cases/" + id + "/close", Map.of("version", "2"));

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text())
        .contains("Select an answer: Do they feel safer?", "Select why the case is closing");
  }

  @Test
  void closedCaseIsFollowedUpOnce() {
    var id = scene.amasCase("Rosalind");
    close(partnership.ama, id);
    var version = scene.version(partnership.ama, "/cases/" + id + "/follow-up");
    var form = Map.of("version", version, "words", "She has moved and is well");

    var first = scene.at(partnership.ama).post("/cases/" + id + "/follow-up", form);
    var second = scene.at(partnership.mary).post("/cases/" + id + "/follow-up", form);

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(409);
    assertThat(scene.at(partnership.ama).get("/cases/" + id).text())
        .contains("She has moved and is well");
  }

  @Test
  void reopenedCaseIsANewOneThatLeadsBack() {
    var id = scene.amasCase("Rosalind");
    close(partnership.ama, id);
    clock.advance(Duration.ofDays(30));
    var form = Map.of("version", "3", "worker", partnership.ama.id().toString());

    var seen = scene.at(partnership.ama).post("/cases/" + id + "/reopen", form);
    var again = scene.at(partnership.mary).post("/cases/" + id + "/reopen", form);

    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.location()).isNotEqualTo("/cases/" + id);
    assertThat(again.status()).isEqualTo(409);
    assertThat(
            scene
                .at(partnership.ama)
                .get(seen.location())
                .page()
                .select("a[href=/cases/" + id + "]"))
        .isNotEmpty();
    assertThat(scene.card(partnership.ama, id).standing()).isEqualTo(Standing.CLOSED);
  }

  @Test
  @Tag("ASVS-8.2.3")
  void supervisionIsNotForPeers() {
    var id = scene.amasCase("Rosalind");

    scene
        .at(partnership.mary)
        .post("/cases/" + id + "/notes", Map.of("kind", "SUPERVISION", "words", "Take a break"));
    scene
        .at(scene.bea)
        .post("/cases/" + id + "/notes", Map.of("kind", "SUPERVISION", "words", "Seen at court"));

    assertThat(scene.at(partnership.ama).get("/cases/" + id).text()).contains("Take a break");
    assertThat(scene.at(partnership.mary).get("/cases/" + id).text()).contains("Take a break");
    assertThat(scene.at(scene.bea).get("/cases/" + id).text())
        .contains("Seen at court")
        .doesNotContain("Take a break")
        .doesNotContain("Supervision");
  }

  private void handOver(CaseId id) {
    var version = scene.version(partnership.ama, "/cases/" + id + "/worker");
    scene
        .at(partnership.ama)
        .post(
            "/cases/" + id + "/worker",
            Map.of(
                "version",
                version,
                "worker",
                scene.bea.id().toString(),
                "words",
                "Ring after school"));
  }

  private uk.rowan.testing.Visitor.Seen close(Staff by, CaseId id) {
    var version = scene.version(by, "/cases/" + id + "/close");
    return scene.at(by).post("/cases/" + id + "/close", Scene.closing(version));
  }

  private Set<FieldClass> may(Staff staff, Act act, CaseId id) {
    return switch (scene.doing(
        staff, () -> access.look(act, id.value(), Set.of(FieldClass.SUPPORT)))) {
      case Look.Hidden() -> Set.of();
      case Look.Open open -> open.fields();
    };
  }
}
