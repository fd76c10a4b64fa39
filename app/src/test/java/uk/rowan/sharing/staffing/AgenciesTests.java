package uk.rowan.sharing.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Eyes;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// What administrators do with agencies, services and teams, as they visit the pages.
@RowanTest
class AgenciesTests {

  private static final Map<String, String> SERVICE =
      Map.of("name", "Outreach", "takes", "yes", "high", "24", "other", "72", "review", "28");

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Visitor administrator;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/agencies");
  }

  @Test
  void newAgencyGetsAServiceATeamAndSomeoneInIt() {
    var agency = add("Birchwood", "birchwood");
    var service = administrator.post(agency + "/services/new", SERVICE).location();
    assertThat(administrator.post(service + "/teams", Map.of("team", "")).status()).isEqualTo(422);
    assertThat(administrator.post(service + "/teams", Map.of("team", "Birch team")).location())
        .isEqualTo(service);
    var team =
        administrator.get("/staff/new").page().select("option:contains(Birch team)").attr("value");
    var added =
        administrator.post(
            "/staff/new",
            Map.of(
                "name", "Lena Lead",
                "username", "lena.lead",
                "role", "MANAGER",
                "team", team,
                "leads", "yes"));

    assertThat(added.location()).startsWith("/staff/");
    assertThat(administrator.get(service).text()).contains("Birch team", "Lena Lead", "1 person");
    assertThat(administrator.get("/agencies?words=birchw").text())
        .contains("1 agency", "Birchwood", "Outreach", "In");
    assertThat(administrator.get("/agencies?words=zzzz").text()).contains("No agency found");
  }

  @Test
  void whatIsWrongIsSaidAndWhatIsTakenToo() {
    add("Hazel", "hazel");
    var again =
        administrator.post(
            "/agencies/new", Map.of("name", "Hazel", "code", "hazel", "kind", "HOUSING"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("This short name is taken");

    var service =
        administrator.post(
            "/services/" + partnership.alder.service(),
            Map.of("name", "", "high", "73", "other", "x", "review", "0"));
    assertThat(service.text())
        .contains("Enter the name", "must be 1 to 72", "must be 1 to 336", "must be 1 to 180");
    var order =
        administrator.post(
            "/services/" + partnership.alder.service(),
            Map.of("name", "Alder", "high", "48", "other", "24", "review", "28"));
    assertThat(order.text()).contains("must not be fewer");
  }

  @Test
  void secondOfTwoWhoChangeTheSameAtOnceIsTold() {
    var agency = add("Maple", "maple");
    var change = Map.of("name", "Maple House", "code", "maple", "kind", "REFUGE", "version", "1");

    assertThat(administrator.post(agency, change).location()).isEqualTo(agency);
    assertThat(administrator.post(agency, change).status()).isEqualTo(409);
    var service = administrator.post(agency + "/services/new", SERVICE).location();
    var stale = new HashMap<>(SERVICE);
    stale.put("version", "7");
    assertThat(administrator.post(service, stale).status()).isEqualTo(409);
    stale.put("version", "1");
    stale.put("name", "Floating support");
    assertThat(administrator.post(service, stale).location()).isEqualTo(service);
    assertThat(administrator.get(agency).text()).contains("Maple House", "Floating support");
  }

  @Test
  @Tag("AC-11")
  void agencyThatLeavesIsOutFromItsDayAndItsStaffAreSignedOutOnTheNextRequest() {
    var willow = add("Willow", "willow");
    var wyn = Visitor.as(hire(willow, "wyn.leaving"), application);

    assertThat(leaves(willow, "3", "4", "2096")).isEqualTo(willow);
    assertThat(administrator.get(willow).text()).contains("It stays", "2096");
    assertThat(wyn.get("/").status()).isEqualTo(200);
    administrator.post(willow + "/leaves", Map.of("version", version(willow), "stays", "yes"));
    assertThat(administrator.get(willow).text()).doesNotContain("2096");

    var past = on("2", "3", "2026", willow);
    assertThat(administrator.post(willow + "/leaves", past).text()).contains("today or later");
    var unreal = on("30", "2", "2027", willow);
    assertThat(administrator.post(willow + "/leaves", unreal).text()).contains("real date");

    assertThat(leaves(willow, "3", "3", "2026")).isEqualTo(willow);
    assertThat(wyn.get("/").location()).endsWith("/sign-in");
    assertThat(administrator.get(willow).text()).contains("Nothing opens for anyone in it");
    assertThat(administrator.get("/agencies").text()).doesNotContain("Willow");
    assertThat(administrator.get("/agencies?gone=yes").text()).contains("Willow");
  }

  @Test
  @Tag("AC-11")
  void lastAdministratorsAgencyCannotLeaveNorCanTheyBecomeSomethingElse() {
    var office = "/agencies/" + partnership.office.id();
    var refused = administrator.post(office + "/leaves", on("3", "3", "2027", office));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("The last administrators work in this agency");

    var self = "/staff/" + partnership.administrator.id();
    var demoted =
        administrator.post(
            self,
            Map.of(
                "name", "Ada Minns",
                "username", "ada.minns",
                "role", "ANALYST",
                "team", partnership.office.team().toString(),
                "version", "1"));
    assertThat(demoted.status()).isEqualTo(422);
    assertThat(demoted.text()).contains("This is the last administrator");
  }

  @Test
  @Tag("SI-02")
  @Tag("ASVS-7.5.3")
  void oldCodeIsAskedForAnewAndNothingIsSaved() {
    clock.advance(Duration.ofMinutes(5));
    var agency = "/agencies/" + partnership.alder.id();

    assertThat(administrator.get("/agencies").location()).startsWith("/prove?then=");
    assertThat(administrator.get(agency).location()).startsWith("/prove?then=");
    var change = Map.of("name", "Other", "code", "alder", "kind", "POLICE", "version", "1");
    assertThat(administrator.post(agency, change).status()).isEqualTo(422);
    var service = "/services/" + partnership.alder.service();
    assertThat(administrator.post(service, SERVICE).status()).isEqualTo(422);
    assertThat(administrator.post(service + "/teams", Map.of("team", "T")).status()).isEqualTo(422);
  }

  @Test
  @Tag("ASVS-8.2.1")
  void strangersFindTheSameAsNothing() {
    var agency = "/agencies/" + partnership.alder.id();
    var service = "/services/" + partnership.alder.service();
    for (var stranger :
        List.of(
            partnership.ama,
            partnership.tom,
            partnership.mary,
            partnership.jo,
            partnership.gatekeeper,
            partnership.privacyOfficer,
            partnership.analyst)) {
      var visitor = Visitor.as(stranger, application);
      var absent = visitor.get("/nothing-at-all").text();
      for (var path :
          List.of("/agencies", "/agencies/new", agency, agency + "/services/new", service)) {
        var seen = visitor.get(path);
        assertThat(seen.status()).as(stranger.name() + path).isEqualTo(404);
        assertThat(seen.text()).as(stranger.name() + path).isEqualTo(absent);
      }
      assertThat(visitor.post(agency + "/leaves", Map.of("stays", "yes")).status()).isEqualTo(404);
      assertThat(visitor.post(service, SERVICE).status()).isEqualTo(404);
    }
    assertThat(administrator.get("/agencies/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(administrator.get("/services/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void pagesHoldEmptyTypicalAndWrongAtTwoWidths() {
    Staff who = partnership.administrator;
    var agency = add("Rowan Tree", "rowan-tree");
    Eyes.look(application, who, "/agencies", "agencies");
    Eyes.look(application, who, "/agencies?words=zzzz", "agencies-empty");
    Eyes.look(application, who, agency, "agency-new");
    Eyes.look(application, who, "/agencies/" + partnership.alder.id(), "agency");
    Eyes.wrong(application, who, "/agencies/new", "Add", "agency-wrong");
    Eyes.wrong(application, who, agency, "It leaves", "agency-leaves-wrong");
    Eyes.wrong(application, who, agency + "/services/new", "Add", "service-wrong");
    Eyes.look(application, who, "/services/" + partnership.alder.service(), "service");
  }

  private String add(String name, String code) {
    var added =
        administrator.post(
            "/agencies/new", Map.of("name", name, "code", code, "kind", "SPECIALIST_SERVICE"));
    assertThat(added.location()).startsWith("/agencies/");
    return added.location();
  }

  private StaffId hire(String agency, String username) {
    var service = administrator.post(agency + "/services/new", SERVICE).location();
    administrator.post(service + "/teams", Map.of("team", username));
    var team = administrator.get("/staff/new").page().select("option:contains(" + username + ")");
    var member =
        administrator.post(
            "/staff/new",
            Map.of(
                "name",
                "Wyn Leaving",
                "username",
                username,
                "role",
                "PRACTITIONER",
                "team",
                team.attr("value")));
    return new StaffId(UUID.fromString(member.location().substring("/staff/".length())));
  }

  private String leaves(String agency, String day, String month, String year) {
    return administrator.post(agency + "/leaves", on(day, month, year, agency)).location();
  }

  private Map<String, String> on(String day, String month, String year, String agency) {
    return Map.of("version", version(agency), "on.day", day, "on.month", month, "on.year", year);
  }

  private String version(String agency) {
    return administrator.get(agency).page().select("input[name=version]").attr("value");
  }
}
