package uk.rowan.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.rowan.testing.Staff.as;

import java.sql.SQLException;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.Told;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.Band;
import uk.rowan.risk.HighRiskFound;
import uk.rowan.risk.RiskAssessed;
import uk.rowan.risk.RiskPictures;
import uk.rowan.risk.instrument.Words;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.testing.Examples;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// Someone's risk is asked, kept half-finished, judged, signed and read, without scripts.
@RowanTest
@RecordApplicationEvents
class RiskPagesTests {

  private static final String CANARY = "kestrel-feather-nine";

  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;
  @Autowired ApplicationContext application;
  @Autowired RecordPerson recordPerson;
  @Autowired LegitimateRelationships relationships;
  @Autowired RiskPictures pictures;
  @Autowired RiskWaiting waiting;
  @Autowired WriteAssessment write;
  @Autowired SignAssessment sign;

  Partnership partnership;
  PersonId robin;
  Visitor ama;

  @BeforeEach
  void someoneIsSupported() {
    partnership = Partnership.found(jdbc, transactions, clock);
    robin = supported(partnership.ama);
    ama = Visitor.as(partnership.ama, application);
  }

  @Test
  void notAssessedIsSaidAndIsNoLowRisk() {
    var page = ama.get("/people/" + robin + "/risk");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("That is not a low risk: it is not known");
  }

  @Test
  void conversationBeginsOnlyWhereItIsSafeToTalk() {
    var unsafe = ama.post(at("/begin"), begin("NO", "WITH_PERSON"));
    var fromRecords = ama.post(at("/begin"), begin("NO", "WITHOUT_PERSON"));

    assertThat(unsafe.status()).isEqualTo(422);
    assertThat(unsafe.text()).contains("If it is not safe to talk, stop here");
    assertThat(fromRecords.status()).isEqualTo(303);
  }

  @Test
  void halfFinishedIsKeptAndVisiblyHalfFinished() {
    var draft = begun();

    ama.post(draft + "/answers", answers("1", "breath", "YES"));

    assertThat(ama.get(draft).text()).contains("Half-finished: 1 of 23 questions asked");
    assertThat(ama.get("/people/" + robin + "/risk").text())
        .contains("22 of 23 questions not asked");
    assertThat(ama.get(draft).page().select("[id=a.breath.YES]").hasAttr("checked")).isTrue();
    assertThat(ama.get(draft).page().select("[id=a.weapon.NOT_ASKED]").hasAttr("checked")).isTrue();
  }

  @Test
  @Tag("RE-08")
  void secondOfTwoEditorsSeesBothAndLosesNothing() {
    var draft = begun();
    ama.post(draft + "/answers", answers("1", "breath", "YES"));

    var late = ama.post(draft + "/answers", answers("1", "breath", "NO"));

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("A colleague changed this while you were writing");
    assertThat(late.text()).contains("Kept meanwhile by a colleague: Yes");
    assertThat(late.page().select("[id=a.breath.NO]").hasAttr("checked")).isTrue();
    assertThat(ama.get(draft).page().select("[id=a.breath.YES]").hasAttr("checked")).isTrue();
  }

  @Test
  @Tag("RE-02")
  void formSentTwiceIsKeptOnce() {
    var draft = begun();
    var once = UUID.randomUUID().toString();

    var first = ama.post(draft + "/answers", once, answers("1", "breath", "YES"));
    var second = ama.post(draft + "/answers", once, answers("1", "breath", "YES"));

    assertThat(second.location()).isEqualTo(first.location());
    assertThat(ama.get(draft).page().select("[data-rowan=risk-version]").val()).isEqualTo("2");
  }

  @Test
  void signedPageSaysWhatIsMetWhyAndWhatFollows() {
    var draft = signed("HIGH");

    var page = ama.get(draft).text();

    assertThat(page).contains("High risk", "The person who assessed judged the risk high");
    assertThat(page).contains("Refer to the conference for high-risk cases", CANARY);
    assertThat(page).contains("A score is a floor, not a ceiling");
    assertThat(ama.get("/people/" + robin + "/risk").text())
        .contains("High risk (1 of 23, strangulation)");
    assertThat(now().band()).isEqualTo(Band.HIGH);
  }

  @Test
  void nothingIsSignedWithoutAJudgementInWords() {
    var draft = begun();

    var refused = ama.post(draft + "/judgement", Map.of("version", "1", "act", "sign"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Say why, in your own words");
  }

  @Test
  void signingTwiceIsSigningOnce() {
    var draft = signed("HIGH");

    var again = ama.post(draft + "/judgement", judgement("2", "STANDARD"));

    assertThat(again.status()).isEqualTo(303);
    assertThat(ama.get(draft).text()).contains("High risk");
  }

  @Test
  void tooLittleAskedIsNeverStandardRisk() {
    var draft = signed("STANDARD");

    assertThat(ama.get(draft).page().select("h1").text()).isEqualTo("Risk not known");
  }

  @Test
  void databaseRefusesToChangeWhatIsSigned() {
    signed("HIGH");

    assertThatThrownBy(
            () ->
                as(partnership.ama)
                    .run(
                        () ->
                            transactions.executeWithoutResult(
                                _ -> jdbc.sql("update risk.assessment set yes = 0").update())))
        .rootCause()
        .hasMessageContaining("is signed and cannot be changed");
  }

  @Test
  @Tag("CR-01")
  void wordsAreSealedInTheTable() throws SQLException {
    signed("HIGH");

    try (var connection = database.asAdministrator();
        var rows =
            connection
                .createStatement()
                .executeQuery("select a::text, encode(words, 'escape') from risk.assessment a")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1) + rows.getString(2)).doesNotContain(CANARY);
    }
  }

  @Test
  @Tag("AC-08")
  void strangersCannotTellThatItExists() {
    var draft = signed("HIGH");
    var absent = "/risk/" + UUID.randomUUID();
    for (var stranger : List.of(partnership.piotr, partnership.tom, partnership.jo)) {
      var visitor = Visitor.as(stranger, application);
      for (var path : List.of("", "/judgement")) {
        assertThat(visitor.get(draft + path).status()).isEqualTo(404);
        assertThat(same(visitor.get(draft + path))).isEqualTo(same(visitor.get(absent + path)));
      }
      assertThat(visitor.get("/people/" + robin + "/risk").status()).isEqualTo(404);
    }
    assertThat(Visitor.anyone(application).get(draft).status()).isEqualTo(302);
  }

  @Test
  @Tag("AC-09")
  void otherSideOfTheCaseLearnsNothingOfTheRisk() {
    var draft = signed("HIGH");
    relate(partnership.ama, partnership.piotr, RelationshipKind.OTHER_SIDE);
    var piotr = Visitor.as(partnership.piotr, application);

    assertThat(piotr.get(draft).status()).isEqualTo(404);
    assertThat(piotr.get("/people/" + robin + "/risk").status()).isEqualTo(404);
  }

  @Test
  @Tag("ASVS-8.2.3")
  void involvedAgencyReadsWhatIsSignedButNoDraftAndNoNotes() {
    var draft = signed("HIGH");
    var unfinished = begun();
    relate(partnership.ama, partnership.piotr, RelationshipKind.INVOLVED);
    var piotr = Visitor.as(partnership.piotr, application);

    assertThat(piotr.get(draft).text()).contains("High risk").doesNotContain("note-of-ama");
    assertThat(piotr.get(unfinished).status()).isEqualTo(404);
    assertThat(piotr.get("/people/" + robin + "/risk/begin").status()).isEqualTo(404);
  }

  @Test
  @Tag("AC-04")
  void whoeverIsExcludedLearnsNothingThoughTheyWorkTheCase() {
    var draft = signed("HIGH");
    new Examples(jdbc, transactions, clock)
        .exclude(partnership.ama, robin.value(), TestClock.TUESDAY.minusSeconds(1), null);

    assertThat(same(ama.get(draft))).isEqualTo(same(ama.get("/risk/" + UUID.randomUUID())));
    assertThat(ama.get("/people/" + robin + "/risk").status()).isEqualTo(404);
  }

  @Test
  void signingIsToldToOtherModulesWithIdentifiersOnly(ApplicationEvents events) {
    var id = new AssessmentId(UUID.fromString(begun().substring("/risk/".length())));
    var judgement = new Judgement(Band.HIGH, new Words(CANARY));

    as(partnership.ama)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      if (write.write(id, 1, sheet -> sheet.with(judgement))
                          instanceof WriteAssessment.Outcome.Kept(var kept)) {
                        sign.sign(kept, true);
                      }
                    }));

    assertThat(events.stream(HighRiskFound.class).map(HighRiskFound::person))
        .containsExactly(robin);
    assertThat(events.stream(RiskAssessed.class).toList())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.assessment()).isEqualTo(id);
              assertThat(event.toString()).doesNotContain(CANARY);
            });
  }

  @Test
  void incidentIsToldAndCounted() {
    var told = ama.post(at("/incident"), incident("2", "2026"));
    var inFuture = ama.post(at("/incident"), incident("2", "2027"));

    assertThat(told.status()).isEqualTo(303);
    assertThat(inFuture.text()).contains("must be today or in the past");
    assertThat(ama.get("/people/" + robin + "/risk").text())
        .contains("Stalking or harassment", "Reported to police");
  }

  @Test
  void draftOfYesterdayAndHighRiskOfLastMonthWait() {
    signed("HIGH");
    begun();
    assertThat(mine()).isEmpty();

    clock.advance(Duration.ofDays(29));

    assertThat(mine())
        .contains("A risk assessment is half-finished", "High risk, not looked at again in time");
  }

  private List<String> mine() {
    try {
      return as(partnership.ama)
          .during(() -> waiting.waiting().stream().map(one -> one.why()).toList());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private uk.rowan.risk.RiskNow now() {
    try {
      return as(partnership.ama).during(() -> pictures.now(robin).orElseThrow());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String at(String path) {
    return "/people/" + robin + "/risk" + path;
  }

  private String begun() {
    return ama.post(at("/begin"), begin("YES", "WITH_PERSON")).location();
  }

  private String signed(String band) {
    var draft = begun();
    ama.post(draft + "/answers", answers("1", "breath", "YES"));
    ama.post(draft + "/judgement", judgement("2", band));
    return draft;
  }

  private static Map<String, String> begin(String safe, String presence) {
    return Map.of("safeToTalk", safe, "presence", presence, "instrument", "rowan|1");
  }

  private static Map<String, String> answers(String version, String key, String value) {
    var fields = new HashMap<String, String>();
    fields.put("version", version);
    fields.put("to", "7");
    fields.put("a." + key, value);
    fields.put("s." + key, "PERSON");
    fields.put("n." + key, "note-of-ama");
    return fields;
  }

  private static Map<String, String> judgement(String version, String band) {
    return Map.of("version", version, "band", band, "words", CANARY, "police", "NO", "act", "sign");
  }

  private static Map<String, String> incident(String month, String year) {
    return Map.of(
        "on.day",
        "3",
        "on.month",
        month,
        "on.year",
        year,
        "kind",
        "STALKING_OR_HARASSMENT",
        "harming",
        "UNKNOWN",
        "police",
        "YES");
  }

  /// A page without what differs each time the same page is shown.
  private static String same(Visitor.Seen seen) {
    return seen.body()
        .replaceAll("(nonce|value)=\"[^\"]*\"", "")
        .replaceAll("data-csrf=\"[^\"]*\"", "");
  }

  private void relate(Staff by, Staff holder, RelationshipKind kind) {
    as(by)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        relationships.relate(
                            holder.id().value(),
                            robin.value(),
                            robin,
                            kind,
                            Stage.OPEN,
                            UUID.randomUUID())));
  }

  private PersonId supported(Staff worker) {
    var person = new PersonId(UUID.randomUUID());
    var matter = UUID.randomUUID();
    as(worker)
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
                          person, Told.of(new Name("Robin", "Alder"), Birth.unknown()), matter);
                    }));
    return person;
  }
}
