package uk.rowan.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.Told;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

@RowanTest
class PersonPagesTests {

  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;
  @Autowired ApplicationContext application;
  @Autowired RecordPerson recordPerson;
  @Autowired LegitimateRelationships relationships;

  Partnership partnership;
  PersonId maya;

  @BeforeEach
  void someoneIsSupported() {
    partnership = Partnership.found(jdbc, transactions, clock);
    maya = supported(partnership.ama, "Maya", "Lindqvist-O'Dell");
  }

  @Test
  @Tag("AC-03")
  void namedWorkerSeesTheStory() {
    var seen = Visitor.as(partnership.ama, application).get("/people/" + maya);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("h1").text()).isEqualTo("Maya Lindqvist-O'Dell");
    assertThat(seen.text()).contains("35, born 4 April 1990");
  }

  @Test
  @Tag("AC-08")
  @Tag("ASVS-8.2.2")
  void strangerCannotTellTheyExist() {
    var nobody = UUID.randomUUID();
    for (var stranger :
        List.of(
            partnership.piotr, partnership.tom, partnership.analyst, partnership.administrator)) {
      var hidden = Visitor.as(stranger, application).get("/people/" + maya);
      var absent = Visitor.as(stranger, application).get("/people/" + nobody);

      assertThat(hidden.status()).isEqualTo(404);
      assertThat(same(hidden)).isEqualTo(same(absent));
    }
  }

  @Test
  void nobodyIsAskedToSignIn() {
    var seen = Visitor.anyone(application).get("/people/" + maya);

    assertThat(seen.status()).isEqualTo(302);
    assertThat(seen.location()).endsWith("/sign-in");
  }

  @Test
  @Tag("AC-07")
  void searchFindsByPartOfANameOrANumberOnlyForThoseWhoMay() {
    var ama = Visitor.as(partnership.ama, application);
    var piotr = Visitor.as(partnership.piotr, application);

    assertThat(ama.post("/people/find", Map.of("words", "lind")).text())
        .contains("Maya Lindqvist-O'Dell");
    assertThat(ama.post("/people/find", Map.of("words", "07700 900123")).text())
        .contains("the same telephone number");
    assertThat(piotr.post("/people/find", Map.of("words", "lind")).text()).contains("Nobody found");
    assertThat(same(piotr.post("/people/find", Map.of("words", "07700 900123"))))
        .isEqualTo(same(piotr.post("/people/find", Map.of("words", "07700 900123"))))
        .doesNotContain("Maya");
  }

  @Test
  @Tag("AU-01")
  void numberIsShownOnlyWhenAskedForAndWrittenDownFirst() {
    var ama = Visitor.as(partnership.ama, application);
    var page = ama.get("/people/" + maya + "/contact");
    assertThat(page.body()).doesNotContain("900123").doesNotContain("Nightingale");

    var show = page.page().select("form[action$=/show]").first();
    var shown = ama.post(show == null ? "" : show.attr("action"), Map.of());

    assertThat(shown.text()).contains("07700 900123");
    assertThat(events("vault.release")).isEqualTo(1);
  }

  @Test
  @Tag("ASVS-8.2.2")
  void anothersItemIsNotGivenOutThroughSomeoneOnesOwn() {
    var other = supported(partnership.piotr, "Nadia", "Quist");
    var page =
        Visitor.as(partnership.piotr, application).get("/people/" + other + "/contact").page();
    var entry = page.select("form[action$=/show]").attr("action").split("/", -1)[4];

    var stolen =
        Visitor.as(partnership.ama, application)
            .post("/people/" + maya + "/contact/" + entry + "/show", Map.of());

    assertThat(stolen.status()).isEqualTo(404);
  }

  @Test
  void nameThatIsChangedStaysAsAFormerName() {
    var ama = Visitor.as(partnership.ama, application);

    var saved = ama.post("/people/" + maya + "/details", details("Mia", "1"));
    var again = ama.get("/people/" + maya);

    assertThat(saved.status()).isEqualTo(303);
    assertThat(again.page().select("h1").text()).isEqualTo("Mia Lindqvist");
    assertThat(again.text()).contains("Also known as Maya Lindqvist-O'Dell");
  }

  @Test
  @Tag("RE-08")
  void secondOfTwoEditorsIsToldAndLosesNothing() {
    var ama = Visitor.as(partnership.ama, application);
    ama.post("/people/" + maya + "/details", details("Mia", "1"));

    var late = ama.post("/people/" + maya + "/details", details("May", "1"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("This changed while you were reading it");
  }

  @Test
  @Tag("RE-02")
  void formSentTwiceIsCarriedOutOnce() {
    var ama = Visitor.as(partnership.ama, application);
    var once = UUID.randomUUID().toString();

    var first = ama.post("/people/" + maya + "/details", once, details("Mia", "1"));
    var second = ama.post("/people/" + maya + "/details", once, details("Mia", "1"));
    var other = ama.post("/people/" + maya + "/details", once, details("Mo", "1"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("already sent");
  }

  @Test
  void notAskedUnknownAndRefusedAreKeptApart() {
    var ama = Visitor.as(partnership.ama, application);
    var form = new java.util.HashMap<>(details("Maya", "1"));
    form.put("answer[ETHNICITY]", "REFUSED");
    form.put("answer[RELIGION]", "UNKNOWN");
    form.put("answer[SEX]", "");

    ama.post("/people/" + maya + "/details", form);
    var page = ama.get("/people/" + maya + "/details").page();

    assertThat(page.select("select[name='answer[ETHNICITY]'] option[selected]").text())
        .isEqualTo("Prefers not to say");
    assertThat(page.select("select[name='answer[RELIGION]'] option[selected]").text())
        .isEqualTo("Not known");
    assertThat(page.select("select[name='answer[SEX]'] option[selected]").text())
        .isEqualTo("Not asked");
  }

  private static Map<String, String> details(String given, String version) {
    return Map.of(
        "given",
        given,
        "family",
        "Lindqvist",
        "bornKnown",
        "DAY",
        "born.day",
        "4",
        "born.month",
        "4",
        "born.year",
        "1990",
        "version",
        version);
  }

  /// A page without what differs each time the same page is shown.
  private static String same(Visitor.Seen seen) {
    return seen.body()
        .replaceAll("(nonce|value)=\"[^\"]*\"", "")
        .replaceAll("data-csrf=\"[^\"]*\"", "");
  }

  private PersonId supported(Staff worker, String given, String family) {
    var person = new PersonId(UUID.randomUUID());
    var matter = UUID.randomUUID();
    Staff.as(worker)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      relationships.relate(
                          worker.id().value(),
                          person.value(),
                          person,
                          RelationshipKind.NAMED_WORKER,
                          Stage.OPEN,
                          matter);
                      recordPerson.record(
                          person,
                          new Told(
                              new Name(given, family),
                              new Birth.Day(LocalDate.of(1990, 4, 4)),
                              "she",
                              "",
                              List.of(new Told.Place("Home", "9 Nightingale Row", "CH1 9ZZ")),
                              List.of(
                                  new Told.Channel(
                                      Told.ChannelKind.PHONE,
                                      "07700 900123",
                                      Told.Safety.YES,
                                      Optional.empty(),
                                      false,
                                      "")),
                              Optional.empty()),
                          matter);
                    }));
    return person;
  }

  private long events(String action) {
    var count =
        application
            .getBean("auditTransactions", TransactionOperations.class)
            .execute(
                _ ->
                    application
                        .getBean("auditJdbc", JdbcClient.class)
                        .sql("select count(*) from audit.event where action = :action")
                        .param("action", action)
                        .query(Long.class)
                        .single());
    return count == null ? 0 : count;
  }
}
