package uk.rowan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Role;
import uk.rowan.referrals.Forms;
import uk.rowan.referrals.Writer;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;
import uk.rowan.testing.Visitor.Seen;

/// What went wrong in services that were reprimanded for it, played again, each under what
/// happened.
///
/// Rowan sends nothing in this release: no letter, message, bundle or copy for anyone. So the
/// letter to the old address, the bundle for the father, the assessment for former partners and the
/// answer to the other parent cannot be *sent* yet, and are not shown to be safe when they are.
/// What is shown is what they were made of: an address leaves the vault one at a time, for those
/// who support her, written down before; no other page or file holds it; and whoever reaches out is
/// asked at that moment whether the way is safe.
@RowanTest
class LeakScenarioTests {

  private static final String NEW_PLACE = "Gillyflower House, 9 Orrery Lane";

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Partnership partnership;
  private Rows rows;
  private Visitor ama;
  private String her = "";
  private String at = "";

  @BeforeEach
  void sheIsSupported() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    rows = new Rows(database);
    Forms.sent(Writer.at(application), "He follows her.");
    her = rows.person();
    var tom = Visitor.as(partnership.tom, application);
    var referral = "/triage/" + rows.found().referrals().getFirst();
    var version = tom.get(referral).page().select(".rowan-decide input[name=version]").val();
    tom.post(
        referral,
        Map.of(
            "version",
            version,
            "decision",
            "accept",
            "team",
            partnership.alder.team().toString(),
            "worker",
            partnership.ama.id().toString()));
    at = "/cases/" + rows.found().cases().getFirst();
    ama = Visitor.as(partnership.ama, application);
  }

  /// A letter with the new address went to the home she had left.
  @Test
  @Tag("LO-03")
  void newAddressIsNotSentToTheOldOne() {
    tells(Map.of("channel", "POST", "safe", "YES"));
    assertThat(reaches("POST", "SENT").status()).isEqualTo(303);
    clock.advance(java.time.Duration.ofMinutes(1));
    movesTo(NEW_PLACE);
    tells(Map.of("channel", "POST", "safe", "NO"));

    var sent = reaches("POST", "SENT");

    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.text()).contains("The person said this is not safe");
    assertThat(sent.body()).doesNotContain(NEW_PLACE, Forms.ADDRESS);
  }

  /// The old address stood beside the new one, and the wrong one was taken.
  @Test
  @Tag("LO-03")
  void addressThatIsNoLongerRightIsGivenOutToNobody() {
    var old = entry("/people/" + her + "/contact", "Show address");
    movesTo(NEW_PLACE);
    ama.post(old.replace("/show", "/retire"), Map.of());

    var page = ama.get("/people/" + her + "/contact");

    assertThat(page.body()).doesNotContain(old);
    assertThat(ama.post(old, Map.of()).body()).doesNotContain(Forms.ADDRESS);
  }

  /// A message for her was left on the phone of the one she had left.
  @Test
  @Tag("LO-03")
  void nobodyLeavesAMessageOnAPhoneThatWasNotSaidToBeSafe() {
    var left = reaches("PHONE", "MESSAGE_LEFT");
    var texted = reaches("TEXT", "SENT");

    assertThat(left.status()).isEqualTo(422);
    assertThat(left.text()).contains("No message may be left");
    assertThat(texted.status()).isEqualTo(422);
    assertThat(texted.text()).contains("Nobody has asked whether this is safe");
  }

  /// It was safe when the page was opened, and no longer when it was sent.
  @Test
  @Tag("LO-03")
  void phoneThatHeNowAnswersIsNotRungFromAPageThatWasOpenBefore() {
    assertThat(ama.get(at + "/contacts").text()).contains("Phone");
    clock.advance(java.time.Duration.ofMinutes(1));
    tells(Map.of("channel", "PHONE", "safe", "NO", "address", Forms.PHONE));

    var rung = reaches("PHONE", "SPOKE");

    assertThat(rung.status()).isEqualTo(422);
    assertThat(rung.text()).contains("not safe");
  }

  /// He asked about himself, and was told that she had asked.
  @Test
  @Tag("AC-08")
  void partnerWhoAsksLearnsNotThatSheAsked() {
    var aboutHer = asks("Rosalind", "Whitlock");
    var aboutNobody = asks("Perpetua", "Nonesuch");

    assertThat(aboutHer).isEqualTo(aboutNobody).doesNotContain("known", "Rosalind");
  }

  /// Papers about the case went to the father with her address in them.
  @Test
  @Tag("LO-01")
  void filesToTakeAwayAndThePagesAboutHimDoNotHoldHerAddress() {
    movesTo(NEW_PLACE);
    var taken =
        List.of(
            ama.get("/cases/export.csv"),
            ama.get("/cases/export.ods"),
            ama.get(at),
            ama.get(at + "/close"));

    assertThat(taken).allSatisfy(seen -> assertThat(seen.status()).isEqualTo(200));
    assertThat(taken)
        .allSatisfy(seen -> assertThat(seen.body()).doesNotContain(NEW_PLACE, Forms.ADDRESS));
    for (var other : rows.persons().subList(1, rows.persons().size())) {
      for (var part : List.of("", "/contact", "/risk")) {
        var seen = ama.get("/people/" + other + part);
        assertThat(seen.body()).doesNotContain(NEW_PLACE, Forms.ADDRESS, Forms.PHONE);
      }
    }
  }

  /// The assessment of the children went, whole, to their mother's former partners.
  @Test
  @Tag("AC-09")
  void childsRecordAndHisHoldNothingOfWhatSheSaid() {
    ama.post(at + "/notes", Map.of("words", "Hazelwick: she is afraid of what he does at night."));
    assertThat(ama.get(at).text()).contains("Hazelwick");

    for (var other : rows.persons().subList(1, rows.persons().size())) {
      for (var part : List.of("", "/contact", "/risk")) {
        assertThat(ama.get("/people/" + other + part).body()).doesNotContain("Hazelwick");
      }
    }
  }

  /// The new home of the children was in what the father was sent.
  @Test
  @Tag("LO-01")
  void whereTheChildrenLiveIsNotHadFromTheFathersSide() {
    for (var child : children()) {
      ama.post(
          "/people/" + child + "/contact/place",
          Map.of("kind", "Home", "place", NEW_PLACE, "postcode", ""));
    }
    var his = Visitor.as(worksWithHim(), application);

    for (var person : rows.persons()) {
      var contact = his.get("/people/" + person + "/contact");
      assertThat(contact.status()).isEqualTo(404);
    }
    assertThat(his.post("/people/find", Map.of("words", NEW_PLACE)).text())
        .contains("Nobody found");
  }

  /// Whoever answers for the other side asks one who supports her; what she may give out is asked
  /// of the vault, and written down first.
  @Test
  @Tag("LO-02")
  void addressLeavesTheVaultOnlyWithALineInTheAudit() {
    movesTo(NEW_PLACE);
    var before = rows.audited("vault.release");

    var shown = ama.post(entry("/people/" + her + "/contact", "Show address"), Map.of());
    var tom = Visitor.as(partnership.tom, application);
    var refused = tom.post(entry("/people/" + her + "/contact", "Show address"), Map.of());

    assertThat(shown.text()).containsAnyOf(NEW_PLACE, Forms.ADDRESS);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(rows.audited("vault.release")).isEqualTo(before + 1);
  }

  private Staff worksWithHim() {
    return partnership.hire(partnership.fernley, "Cy Larch", Role.PRACTITIONER);
  }

  private List<String> children() {
    return rows.strings(
        "select id::text from people.person where given in ('Ivy', 'Finn') order by 1");
  }

  private void movesTo(String place) {
    var moved =
        ama.post(
            "/people/" + her + "/contact/place",
            Map.of("kind", "Safe place", "place", place, "postcode", ""));
    assertThat(moved.status()).isEqualTo(303);
  }

  private void tells(Map<String, String> way) {
    assertThat(ama.post("/people/" + her + "/contact", way).status()).isEqualTo(303);
  }

  private Seen reaches(String how, String outcome) {
    var time =
        uk.rowan.foundation.CivilTime.at(clock.instant())
            .format(java.time.format.DateTimeFormatter.ofPattern("HH:mm"));
    return ama.post(
        at + "/contacts",
        new HashMap<>(
            Map.of(
                "how",
                how,
                "outcome",
                outcome,
                "time",
                time,
                "day",
                "TODAY",
                "words",
                "As agreed")));
  }

  /// What the button of these words asks for.
  private String entry(String path, String words) {
    return ama.get(path).page().select("form[action$=/show]").stream()
        .filter(form -> form.text().contains(words))
        .map(form -> form.attr("action"))
        .findFirst()
        .orElseThrow();
  }

  /// Someone asks for help for her on the public form; what they are told, but for the reference.
  private String asks(String given, String family) {
    var writer = Writer.at(application);
    writer.get("/refer");
    writer.press("begin");
    writer.press("next");
    writer.press("next", "who", "FAMILY");
    writer.press(
        "next",
        "given",
        given,
        "family",
        family,
        "born.day",
        "2",
        "born.month",
        "5",
        "born.year",
        "1991");
    for (int question = 0; question < 4; question++) {
      writer.press("unknown");
    }
    writer.press("next", "concern", "Has she been to see you?");
    for (int question = 0; question < 3; question++) {
      writer.press("unknown");
    }
    writer.press("send");
    return writer
        .page()
        .select("main")
        .text()
        .replaceAll("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}", "");
  }
}
