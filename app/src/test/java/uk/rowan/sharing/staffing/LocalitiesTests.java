package uk.rowan.sharing.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import uk.rowan.sharing.Eyes;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// The parts of the area, and the teams that work in one of them.
@RowanTest
class LocalitiesTests {

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private TestDatabase database;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Visitor administrator;
  private String team;

  @BeforeEach
  void found() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    administrator = Visitor.as(partnership.administrator, application);
    team = "/services/%s/teams/%s".formatted(partnership.alder.service(), partnership.alder.team());
  }

  @Test
  void teamIsRenamedAndWorksInOnePartOfTheArea() {
    assertThat(administrator.get("/localities").text()).contains("No locality yet");
    var locality = add("Weaverside");

    assertThat(change("Alder north", locality, "1").location())
        .isEqualTo("/services/" + partnership.alder.service());

    assertThat(administrator.get("/services/" + partnership.alder.service()).text())
        .contains("Alder north Weaverside");
    assertThat(administrator.get("/localities").text()).contains("Alder north");
    assertThat(administrator.get(team).page().select("input[checked]").attr("value"))
        .isEqualTo(locality);
    change("Alder north", "ALL", "2");
    assertThat(administrator.get("/localities").text()).contains("Weaverside None yet");
  }

  @Test
  void localityIsRenamedAndNoTwoAreCalledTheSame() {
    var weaverside = "/localities/" + add("Weaverside");
    add("Sandstone Ridge");

    var taken = administrator.post(weaverside, Map.of("name", "Sandstone Ridge", "version", "1"));
    var again = administrator.post("/localities", Map.of("name", "Weaverside"));
    var none = administrator.post("/localities", Map.of("name", " "));

    assertThat(taken.text()).contains("There is a locality of this name");
    assertThat(again.text()).contains("There is a locality of this name");
    assertThat(none.text()).contains("Enter the name of the locality");
    var change = Map.of("name", "Weaver valley", "version", "1");
    assertThat(administrator.post(weaverside, change).location()).isEqualTo("/localities");
    assertThat(administrator.post(weaverside, change).status()).isEqualTo(409);
    assertThat(administrator.get("/localities").text())
        .contains("Weaver valley")
        .doesNotContain("Weaverside");
  }

  @Test
  void whatIsWrongWithATeamIsSaidAndTheSecondOfTwoIsTold() {
    assertThat(change("", "ALL", "1").text()).contains("Enter the name of the team");
    assertThat(change("Alder", UUID.randomUUID().toString(), "1").text())
        .contains("Select where the team works");
    assertThat(change("Alder", "ALL", "1").status()).isEqualTo(303);
    assertThat(change("Alder", "ALL", "1").status()).isEqualTo(409);
  }

  @Test
  @Tag("SI-02")
  void oldCodeIsAskedForAnewAndNothingIsSaved() {
    clock.advance(Duration.ofMinutes(5));

    assertThat(administrator.get("/localities").location()).startsWith("/prove?then=");
    assertThat(administrator.get(team).location()).startsWith("/prove?then=");
    assertThat(administrator.post("/localities", Map.of("name", "Late")).status()).isEqualTo(422);
    assertThat(change("Late", "ALL", "1").status()).isEqualTo(422);
  }

  @Test
  @Tag("ASVS-8.2.1")
  void strangersFindTheSameAsNothing() {
    var locality = "/localities/" + add("Weaverside");
    for (var stranger :
        List.of(partnership.ama, partnership.mary, partnership.gatekeeper, partnership.analyst)) {
      var visitor = Visitor.as(stranger, application);
      var absent = visitor.get("/nothing-at-all").text();
      for (var path : List.of("/localities", locality, team)) {
        assertThat(visitor.get(path).status()).as(stranger.name() + path).isEqualTo(404);
        assertThat(visitor.get(path).text()).as(stranger.name() + path).isEqualTo(absent);
        assertThat(visitor.post(path, Map.of("name", "Theirs")).status())
            .as(stranger.name() + path)
            .isEqualTo(404);
      }
    }
    assertThat(administrator.get("/localities/" + UUID.randomUUID()).status()).isEqualTo(404);
    var elsewhere =
        "/services/%s/teams/%s".formatted(partnership.fernley.service(), partnership.alder.team());
    assertThat(administrator.get(elsewhere).status()).isEqualTo(404);
  }

  @Test
  void pagesHoldEmptyTypicalAndWrongAtTwoWidths() {
    Eyes.look(application, partnership.administrator, "/localities", "localities-empty");
    var locality = "/localities/" + add("Weaverside with the villages along the canal");
    Eyes.look(application, partnership.administrator, "/localities", "localities");
    Eyes.look(application, partnership.administrator, locality, "locality");
    Eyes.wrong(
        application,
        partnership.administrator,
        "/localities",
        "Add the locality",
        "localities-wrong");
    Eyes.look(application, partnership.administrator, team, "team");
  }

  private Visitor.Seen change(String name, String locality, String version) {
    return administrator.post(team, Map.of("name", name, "locality", locality, "version", version));
  }

  /// Its identifier.
  private String add(String name) {
    assertThat(administrator.post("/localities", Map.of("name", name)).location())
        .isEqualTo("/localities");
    var link = administrator.get("/localities").page().select("a:contains(" + name + ")");
    return link.attr("href").substring("/localities/".length());
  }
}
