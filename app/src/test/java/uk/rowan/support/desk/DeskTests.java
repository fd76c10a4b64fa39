package uk.rowan.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor.Seen;

/// The worker's desk and what is written down there.
@RowanTest
class DeskTests {

  private static final List<String> PAGES =
      List.of(
          "",
          "/contacts",
          "/people",
          "/plan",
          "/needs",
          "/tasks",
          "/notes",
          "/worker",
          "/close",
          "/follow-up",
          "/reopen");

  @Autowired ApplicationContext application;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Scene scene;
  Partnership partnership;
  CaseId rosalind;

  @BeforeEach
  void rosalindIsSupported() {
    scene = new Scene(application);
    partnership = scene.partnership;
    rosalind = scene.amasCase("Rosalind");
  }

  @Test
  @Tag("SI-08")
  void deskSaysWhoItIsAboutHowToReachThemAndWhatIsDue() {
    var desk = desk();

    assertThat(desk.page().select("h1").text()).isEqualTo("Rosalind Whitlock");
    assertThat(desk.text())
        .contains("Safe now Phone", "Say you are from the library", "First contact due tomorrow");
    assertThat(desk.page().title()).isEqualTo("Case - Rowan");
  }

  @Test
  @Tag("AC-08")
  @Tag("ASVS-8.2.2")
  void strangersCannotTellThatTheCaseIsThere() {
    var otherTeam =
        partnership.hire(partnership.fernley, "Cy Larch", uk.rowan.foundation.Role.PRACTITIONER);
    var nobody = UUID.randomUUID();
    for (var stranger : List.of(otherTeam, partnership.piotr, partnership.sam, partnership.tom)) {
      var visitor = scene.at(stranger);
      for (var part : PAGES) {
        var hidden = visitor.get("/cases/" + rosalind + part);
        var absent = visitor.get("/cases/" + nobody + part);

        assertThat(hidden.status()).as("%s at %s", stranger.name(), part).isEqualTo(404);
        assertThat(same(hidden)).isEqualTo(same(absent));
      }
    }
  }

  @Test
  @Tag("AC-04")
  @Tag("AC-07")
  @Tag("AC-08")
  void excludedColleagueCannotTellThatTheCaseIsThere() {
    var visitor = scene.at(scene.bea);
    var before = visitor.get("/cases/" + rosalind);
    scene.exclude(scene.bea, scene.card(partnership.ama, rosalind).person());

    var hidden = visitor.get("/cases/" + rosalind);
    var absent = visitor.get("/cases/" + UUID.randomUUID());

    assertThat(before.status()).isEqualTo(200);
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(same(hidden)).isEqualTo(same(absent));
    assertThat(visitor.get("/cases?whose=TEAM").text()).doesNotContain(reference(before));
  }

  @Test
  @Tag("AC-08")
  void visitorWhoIsNotSignedInIsAskedToSignInForWhatIsThereAndWhatIsNot() {
    var visitor = uk.rowan.testing.Visitor.anyone(application);

    var there = visitor.get("/cases/" + rosalind);
    var absent = visitor.get("/cases/" + UUID.randomUUID());

    assertThat(there.status()).isEqualTo(absent.status()).isNotEqualTo(200);
    assertThat(there.location()).isEqualTo(absent.location());
  }

  @Test
  void contactByASafeWayIsLoggedWithItsNextStep() {
    var seen = log(contact("PHONE", "SPOKE", "10:00"));

    assertThat(seen.location()).isEqualTo("/cases/" + rosalind);
    assertThat(desk().text())
        .contains("We spoke, phone", "She is at her sister's until Friday", "Ring the school")
        .contains("Last spoken to today 10:00");
  }

  @Test
  @Tag("LO-03")
  void contactByAWayThatIsNotSafeIsRefusedWithTheReason() {
    assertThat(log(contact("TEXT", "SENT", "10:00")))
        .satisfies(seen -> assertThat(seen.status()).isEqualTo(422))
        .satisfies(seen -> assertThat(seen.text()).contains("There is a problem", "not safe"));
    assertThat(log(contact("POST", "SENT", "10:00")).status()).isEqualTo(422);
    assertThat(log(contact("EMAIL", "SENT", "10:00")).status()).isEqualTo(422);
    assertThat(desk().text()).contains("Nobody has tried to reach them yet");
  }

  @Test
  @Tag("LO-03")
  void safeWayIsNotSafeOutsideItsHours() {
    clock.set(Instant.parse("2026-03-03T17:00:00Z"));

    assertThat(log(contact("PHONE", "SPOKE", "16:30")).status()).isEqualTo(422);
    assertThat(log(contact("PHONE", "SPOKE", "14:30")).status()).isEqualTo(303);
  }

  @Test
  @Tag("LO-03")
  void messageIsNeverLeftWhereNoneMayBe() {
    var seen = log(contact("PHONE", "MESSAGE_LEFT", "10:00"));

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("No message may be left");
  }

  @Test
  void whoeverGetsInTouchChoseTheWayThemselves() {
    var form = contact("THEM", "", "10:00");
    form.put("by", "TEXT");

    assertThat(log(form).status()).isEqualTo(303);
    assertThat(desk().text()).contains("They got in touch, text message");
  }

  @Test
  @Tag("RE-02")
  void contactSentTwiceIsLoggedOnce() {
    var once = UUID.randomUUID().toString();
    var visitor = scene.at(partnership.ama);

    var first =
        visitor.post("/cases/" + rosalind + "/contacts", once, contact("PHONE", "SPOKE", "10:00"));
    var again =
        visitor.post("/cases/" + rosalind + "/contacts", once, contact("PHONE", "SPOKE", "10:00"));

    assertThat(again.location()).isEqualTo(first.location());
    assertThat(desk().page().select("section[aria-labelledby=contacts] li")).hasSize(1);
  }

  @Test
  void whatWasTypedIsKeptWhenSomethingIsWrong() {
    var form = contact("PHONE", "SPOKE", "half past");

    var seen = log(form);

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().title()).startsWith("Error: ");
    assertThat(seen.page().select("textarea[name=words]").text())
        .isEqualTo("She is at her sister's until Friday");
  }

  @Test
  void newPlanLeavesTheEarlierEditionAsItWas() {
    plan("0", "Ring the neighbour");
    plan("1", "Ring 999");

    var page = scene.at(partnership.ama).get("/cases/" + rosalind + "/plan");

    assertThat(desk().text())
        .contains("Edition 2", "Ring 999")
        .doesNotContain("Ring the neighbour");
    assertThat(page.text()).contains("Ring the neighbour", "Edition 1");
  }

  @Test
  @Tag("RE-08")
  void planIsNeverOverwrittenByWhoeverHasNotReadTheNewest() {
    plan("0", "Ring the neighbour");

    var second = plan("0", "Ring her mother");

    assertThat(second.status()).isEqualTo(409);
    assertThat(desk().text()).contains("Ring the neighbour").doesNotContain("Ring her mother");
  }

  @Test
  @Tag("RE-08")
  void needIsNamedOnceAndJudgedFromWhatWasRead() {
    var visitor = scene.at(partnership.ama);
    visitor.post("/cases/" + rosalind + "/needs", Map.of("kinds", "HOUSING"));
    visitor.post("/cases/" + rosalind + "/needs", Map.of("kinds", "HOUSING"));
    var form =
        visitor
            .get("/cases/" + rosalind + "/needs")
            .page()
            .select("form[action*=/needs/]")
            .attr("action");

    var first = visitor.post(form, Map.of("version", "1", "status", "MET"));
    var second = visitor.post(form, Map.of("version", "1", "status", "NOT_MET"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(409);
    assertThat(desk().page().select("section[aria-labelledby=needs] li").text())
        .startsWith("Somewhere to live Met");
  }

  @Test
  @Tag("RE-08")
  void taskIsDoneOnce() {
    log(contact("PHONE", "SPOKE", "10:00"));
    var action = desk().page().select("form[action$=/done]").attr("action");
    var visitor = scene.at(partnership.ama);

    var first = visitor.post(action, Map.of("version", "1"));
    var second = visitor.post(action, Map.of("version", "1"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(409);
    assertThat(desk().text()).contains("done today");
  }

  @Test
  void readerIsToldWhatOthersDidSinceTheyLastLooked() {
    scene.at(scene.bea).get("/cases/" + rosalind);
    clock.advance(Duration.ofHours(1));
    log(contact("PHONE", "SPOKE", "10:00"));

    var others = scene.at(scene.bea).get("/cases/" + rosalind);
    var refreshed = scene.at(scene.bea).get("/cases/" + rosalind);

    assertThat(others.text()).contains("Since you last looked", "1 contact, 1 task set");
    assertThat(refreshed.text()).contains("1 contact, 1 task set");
    assertThat(desk().text()).doesNotContain("Since you last looked");
  }

  @Test
  @Tag("ASVS-8.2.3")
  void readerIsNotToldOfSupervisionOfAColleague() {
    scene.at(scene.bea).get("/cases/" + rosalind);
    desk();
    clock.advance(Duration.ofHours(1));
    scene
        .at(partnership.mary)
        .post(
            "/cases/" + rosalind + "/notes",
            Map.of("kind", "SUPERVISION", "words", "Take a break"));

    assertThat(desk().text()).contains("Since you last looked", "1 note");
    assertThat(scene.at(scene.bea).get("/cases/" + rosalind).text())
        .doesNotContain("Since you last looked");
  }

  @Test
  @Tag("AC-08")
  void strangersAreNotToldThatAnythingWasDone() {
    var began = clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC);
    log(contact("PHONE", "SPOKE", "10:00"));
    for (var reader : List.of(scene.bea, partnership.piotr)) {
      var told =
          scene.doing(
              reader,
              () ->
                  jdbc.sql(LastLooks.DONE)
                      .param("case", rosalind.value())
                      .param("since", began)
                      .query((row, _) -> row.getString("what"))
                      .list());

      assertThat(told.isEmpty()).as(reader.name()).isEqualTo(reader.equals(partnership.piotr));
    }
  }

  private static String reference(Seen desk) {
    return desk.text().replaceAll("(?s).*(C-[A-Z0-9]{6}).*", "$1");
  }

  private Seen desk() {
    return scene.at(partnership.ama).get("/cases/" + rosalind);
  }

  private Seen log(Map<String, String> contact) {
    return scene.at(partnership.ama).post("/cases/" + rosalind + "/contacts", contact);
  }

  private Seen plan(String before, String now) {
    return scene
        .at(partnership.ama)
        .post(
            "/cases/" + rosalind + "/plan",
            Map.of(
                "before", before,
                "section[NOW]", now,
                "review.day", "31",
                "review.month", "March",
                "review.year", "2026"));
  }

  private static Map<String, String> contact(String how, String outcome, String time) {
    return new HashMap<>(
        Map.of(
            "how", how,
            "outcome", outcome,
            "time", time,
            "day", "TODAY",
            "words", "She is at her sister's until Friday",
            "next", "Ring the school",
            "nextOn.day", "4",
            "nextOn.month", "3",
            "nextOn.year", "2026"));
  }

  /// The page without what differs each time it is shown.
  private static String same(Seen seen) {
    return seen.body()
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "")
        .replaceAll("data-csrf=\"[^\"]*\"", "");
  }
}
