package uk.rowan.support.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.CaseRoles;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor.Seen;

/// Who is in a case, and what a worker who learns of someone else does.
@RowanTest
class PartiesTests {

  @Autowired ApplicationContext application;
  @Autowired TestDatabase database;

  Scene scene;
  Partnership partnership;
  CaseId rosalind;

  @BeforeEach
  void rosalindIsSupported() {
    database.renew();
    scene = new Scene(application);
    partnership = scene.partnership;
    rosalind = scene.amasCase("Rosalind");
  }

  @Test
  void caseOfWhichNobodyElseIsToldSaysSo() {
    assertThat(people().text()).contains("Nobody else is recorded", "Add someone");
  }

  @Test
  @Tag("AC-09")
  void childIsAddedAsAVictimInTheirOwnRightAndWhoeverHarmsAsTheOtherSide() {
    add("Wren", "Whitlock", "11", "CHILD", "CHILD");
    add("Aldous", "Bray", "", "EX_PARTNER", "HARMING");

    var page = people();

    assertThat(page.text())
        .contains("Wren Whitlock about 11 Son or daughter Child affected")
        .contains("Aldous Bray age not known Former partner Harming, in this case");
    assertThat(story("Wren")).contains("Parent");
    assertThat(contactOf("Wren").status()).isEqualTo(200);
    assertThat(contactOf("Aldous").status()).isEqualTo(404);
  }

  @Test
  void whoeverHarmsInACaseIsFoundFromTheCaseAndFromItsReferral() {
    add("Aldous", "Bray", "", "EX_PARTNER", "HARMING");
    var person = scene.card(partnership.ama, rosalind).person();

    var harming =
        scene.doing(
            partnership.ama,
            () -> application.getBean(CaseRoles.class).harming(person, rosalind.value()));

    assertThat(harming).extracting(PersonId::toString).containsExactly(id("Aldous"));
  }

  @Test
  void someoneKnownAlreadyIsOfferedAndIsNotRecordedTwice() {
    add("Wren", "Whitlock", "27 3 2015", "CHILD", "CHILD");
    var other = scene.amasCase("Imogen");

    var asked = add(other, Map.of(), "Wren", "Whitlock", "27 3 2015", "CHILD", "CHILD");
    var chosen =
        add(other, Map.of("is", id("Wren")), "Wren", "Whitlock", "27 3 2015", "CHILD", "CHILD");

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("Are they one of these people", "Wren Whitlock", "Someone new");
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(scene.at(partnership.ama).get("/cases/" + other + "/people").body())
        .contains("/people/" + id("Wren"));
  }

  @Test
  @Tag("AC-08")
  void personOfAnotherAgencyIsNotOffered() {
    var asked = add(rosalind, Map.of(), "Fern", "Hidden", "1 2 1990", "SIBLING", "NONE");

    assertThat(asked.status()).isEqualTo(303);
  }

  @Test
  void someoneWhoWasNotOfferedCannotBeChosen() {
    add("Wren", "Whitlock", "27 3 2015", "CHILD", "CHILD");
    var other = scene.amasCase("Imogen");

    var chosen =
        add(
            other,
            Map.of("is", UUID.randomUUID().toString()),
            "Wren",
            "Whitlock",
            "27 3 2015",
            "CHILD",
            "CHILD");

    assertThat(chosen.status()).isEqualTo(422);
  }

  @Test
  void whatIsMissingIsAskedForAndWhatWasTypedIsKept() {
    var seen = add(rosalind, Map.of(), "", "", "in spring", "", "");

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text())
        .contains("There is a problem")
        .contains("Enter at least one name")
        .contains("Enter a date of birth, like 27 3 2015, or an age, like 11")
        .contains("Select what they are to the person")
        .contains("Select what part they have in this case");
    assertThat(seen.body()).contains("in spring");
  }

  @Test
  @Tag("AC-03")
  @Tag("AC-08")
  void strangersCannotTellThatAnybodyIsInTheCase() {
    add("Wren", "Whitlock", "11", "CHILD", "CHILD");

    for (var stranger : new uk.rowan.testing.Staff[] {partnership.piotr, partnership.sam}) {
      var visitor = scene.at(stranger);

      assertThat(visitor.get("/cases/" + rosalind + "/people").status()).isEqualTo(404);
      assertThat(
              visitor
                  .post("/cases/" + rosalind + "/people", typed("A", "B", "", "CHILD", "CHILD"))
                  .status())
          .isEqualTo(404);
      assertThat(visitor.get("/people/" + id("Wren")).status()).isEqualTo(404);
    }
  }

  @Test
  @Tag("AC-04")
  void whoeverIsExcludedFromTheChildSeesNoSignOfIt() {
    add("Wren", "Whitlock", "11", "CHILD", "CHILD");
    scene.exclude(scene.bea, new PersonId(UUID.fromString(id("Wren"))));

    var page = scene.at(scene.bea).get("/cases/" + rosalind + "/people");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("Wren").contains("Nobody else is recorded");
  }

  private Seen people() {
    return scene.at(partnership.ama).get("/cases/" + rosalind + "/people");
  }

  private String story(String given) {
    return scene.at(partnership.ama).get("/people/" + id(given)).text();
  }

  private Seen contactOf(String given) {
    return scene.at(partnership.ama).get("/people/" + id(given) + "/contact");
  }

  /// From the link in the list.
  private String id(String given) {
    return people().page().select("th[scope=row] a").stream()
        .filter(link -> link.text().startsWith(given))
        .map(link -> link.attr("href").replace("/people/", ""))
        .findFirst()
        .orElseThrow();
  }

  private void add(String given, String family, String born, String kind, String part) {
    assertThat(add(rosalind, Map.of(), given, family, born, kind, part).location())
        .isEqualTo("/cases/" + rosalind + "/people");
  }

  private Seen add(
      CaseId to,
      Map<String, String> more,
      String given,
      String family,
      String born,
      String kind,
      String part) {
    var typed = new java.util.HashMap<>(typed(given, family, born, kind, part));
    typed.putAll(more);
    return scene.at(partnership.ama).post("/cases/" + to + "/people", typed);
  }

  private static Map<String, String> typed(
      String given, String family, String born, String kind, String part) {
    return Map.of("given", given, "family", family, "born", born, "kind", kind, "part", part);
  }
}
