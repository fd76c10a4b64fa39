package uk.rowan.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Role;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// The pages about access, as they are visited.
@RowanTest
class SharingPagesTests {

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Persons persons;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    persons = Persons.of(application);
  }

  @Test
  @Tag("AC-06")
  @Tag("SI-02")
  @Tag("ASVS-7.5.3")
  void emergencyAsksForACodeFirstWhenTheLastIsOld() {
    var piotr = Visitor.as(partnership.piotr, application);
    assertThat(piotr.get("/emergency").status()).isEqualTo(200);

    clock.advance(Duration.ofMinutes(5));

    assertThat(piotr.get("/emergency").location()).isEqualTo("/prove?then=/emergency");
    var kept = piotr.post("/emergency", asked("Rosa", "Stale"));
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.page().select("input[name=given]").val()).isEqualTo("Rosa");
  }

  @Test
  @Tag("ASVS-3.7.2")
  void proofLeadsNowhereOutsideRowan() {
    var piotr = Visitor.as(partnership.piotr, application);

    for (var then :
        List.of(
            "//evil.example",
            "https://evil.example",
            "/%5Cevil.example",
            "/a//b",
            "javascript:x")) {
      var page = piotr.get("/prove?then=" + then).page();
      assertThat(page.select("input[name=then]").eachAttr("value")).as(then).allMatch("/"::equals);
      assertThat(page.html()).as(then).doesNotContain("evil.example", "javascript:x");
    }
  }

  @Test
  @Tag("AC-06")
  void openRecordIsSaidOnEveryPageWithoutANameUntilItCloses() {
    var person = worked("Rosa", "Banner");
    var piotr = Visitor.as(partnership.piotr, application);

    var opened = piotr.post("/emergency", asked("Rosa", "Banner"));

    assertThat(opened.location()).isEqualTo("/people/" + person);
    assertThat(piotr.get("/people/" + person).text()).contains("Rosa Banner");
    var home = piotr.get("/").text();
    assertThat(home).contains("open to you in an emergency until 11:00").doesNotContain("Banner");
    clock.advance(Duration.ofMinutes(60));
    var later = Visitor.as(partnership.piotr, application);
    assertThat(later.get("/").text()).doesNotContain("in an emergency");
    assertThat(later.get("/people/" + person).status()).isEqualTo(404);
  }

  @Test
  @Tag("AC-06")
  @Tag("AC-08")
  void hiddenAndUnknownGetTheSamePage() {
    var hidden = worked("Rosa", "Hidden");
    persons.involves(hidden, partnership.jo);
    var piotr = Visitor.as(partnership.piotr, application);

    var one = piotr.post("/emergency", asked("Rosa", "Hidden"));
    var other = piotr.post("/emergency", asked("Rosa", "Nobody"));

    assertThat(one.status()).isEqualTo(422).isEqualTo(other.status());
    assertThat(one.text().replace("Hidden", "")).isEqualTo(other.text().replace("Nobody", ""));
  }

  @Test
  @Tag("AC-11")
  @Tag("SI-04")
  @Tag("ASVS-7.4.2")
  @Tag("ASVS-8.3.2")
  void leaversSessionEndsOnTheNextRequest() {
    var leaver = partnership.hire(partnership.fernley, "Lou Gone", Role.PRACTITIONER);
    var lou = Visitor.as(leaver, application);
    assertThat(lou.get("/").status()).isEqualTo(200);

    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff");
    assertThat(administrator.post("/staff/" + leaver.id() + "/leave", Map.of()).location())
        .isEqualTo("/staff");

    assertThat(lou.get("/").location()).endsWith("/sign-in");
    assertThat(administrator.get("/staff/" + leaver.id()).text())
        .contains("Nothing opens for them");
  }

  @Test
  @Tag("ASVS-6.4.1")
  void newColleagueIsAddedAndTheirLinkWorksUntilItIsReplacedOrThreeDaysOld() {
    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff/new");
    var added =
        administrator.post(
            "/staff/new",
            Map.of(
                "name", "Nell New",
                "username", "nell.new",
                "role", "PRACTITIONER",
                "team", partnership.alder.team().toString()));
    assertThat(added.location()).startsWith("/staff/");

    var first = link(administrator, added.location());
    assertThat(Visitor.anyone(application).get(first).text()).contains("nell.new");
    var second = link(administrator, added.location());
    assertThat(Visitor.anyone(application).get(first).status()).isEqualTo(422);
    clock.advance(Duration.ofDays(3));
    assertThat(Visitor.anyone(application).get(second).status()).isEqualTo(422);
  }

  @Test
  @Tag("AU-05")
  @Tag("ASVS-8.2.1")
  void whoLookedIsToldToTheWorkerAndThePrivacyOfficerAndNobodyElse() {
    var person = worked("Rosa", "Watched");
    var ama = Visitor.as(partnership.ama, application);
    ama.get("/people/" + person);

    var told = ama.get("/people/" + person + "/looked");
    assertThat(told.text()).contains("Ama Okoro", "works with the person", "Rosa Watched");
    var officer = Visitor.as(partnership.privacyOfficer, application);
    assertThat(officer.get("/people/" + person + "/looked").text())
        .contains("Ama Okoro")
        .doesNotContain("Watched");
    for (var stranger : List.of(partnership.piotr, partnership.sam, partnership.gatekeeper)) {
      assertThat(Visitor.as(stranger, application).get("/people/" + person + "/looked").status())
          .as(stranger.name())
          .isEqualTo(404);
    }
    assertThat(Visitor.as(partnership.ama, application).get("/reviews").status()).isEqualTo(404);
    assertThat(Visitor.as(partnership.ama, application).get("/gate").status()).isEqualTo(404);
    assertThat(Visitor.as(partnership.ama, application).get("/staff").status()).isEqualTo(404);
  }

  @Test
  void pagesHoldEmptyTypicalAndWrongAtTwoWidths() {
    var person = worked("Rosa", "Looked");
    var restricted = worked("Rosa", "Restricted");
    persons.involves(restricted, partnership.jo);
    Visitor.as(partnership.ama, application).get("/people/" + person);
    look(partnership.privacyOfficer, "/reviews", "reviews-empty");
    look(partnership.gatekeeper, "/gate", "gate-list");
    var nia = Visitor.as(partnership.nia, application);
    nia.post("/emergency", asked("Rosa", "Looked"));
    look(partnership.privacyOfficer, "/reviews", "reviews");
    var review =
        Visitor.as(partnership.privacyOfficer, application)
            .get("/reviews")
            .page()
            .select("a[href^=/reviews/emergencies/]")
            .attr("href");
    look(partnership.privacyOfficer, review, "review");
    look(partnership.privacyOfficer, "/reviews/lifts", "review-lifts-empty");
    look(partnership.gatekeeper, "/gate/" + restricted, "gate");
    look(partnership.ama, "/people/" + person + "/looked", "history");
    look(partnership.piotr, "/emergency", "emergency");
    wrong(partnership.piotr, "/emergency", "Open the record", "emergency-wrong");
    look(partnership.piotr, "/prove?then=/emergency", "prove");
    look(partnership.administrator, "/staff", "staff-list");
    look(partnership.administrator, "/staff?words=zzzz", "staff-list-empty");
    look(partnership.administrator, "/staff/new", "staff-new");
    wrong(partnership.administrator, "/staff/new", "Add", "staff-new-wrong");
    look(partnership.administrator, "/staff/" + partnership.ama.id(), "staff");
    look(partnership.ama, "/account", "account");
    look(partnership.ama, "/account/conflicts", "conflicts");
    wrong(partnership.ama, "/account/conflicts", "Save", "conflicts-wrong");
    look(partnership.sam, "/emergency/late", "late-empty");
    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff");
    look(null, link(administrator, "/staff/" + partnership.tom.id()), "first");
  }

  private PersonId worked(String given, String family) {
    return persons.workedWithBy(partnership.ama, given, family, LocalDate.of(1990, 3, 27));
  }

  private static Map<String, String> asked(String given, String family) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("given", given);
    fields.put("family", family);
    fields.put("born.day", "27");
    fields.put("born.month", "3");
    fields.put("born.year", "1990");
    fields.put("reason", "IMMEDIATE_DANGER");
    fields.put("words", "Police are at the door and need to know");
    return fields;
  }

  private static String link(Visitor administrator, String member) {
    return administrator
        .post(member + "/link", Map.of())
        .page()
        .select(".rowan-break strong")
        .text();
  }

  private void look(@org.jspecify.annotations.Nullable Staff who, String path, String name) {
    Eyes.look(application, who, path, name);
  }

  private void wrong(Staff who, String path, String button, String name) {
    Eyes.wrong(application, who, path, button, name);
  }
}
