package uk.rowan.story;

import static uk.rowan.story.Words.ADDRESS;
import static uk.rowan.story.Words.BORN;
import static uk.rowan.story.Words.CONCERN;
import static uk.rowan.story.Words.CONTACT;
import static uk.rowan.story.Words.HARM_BORN;
import static uk.rowan.story.Words.JUDGEMENT;
import static uk.rowan.story.Words.MIND;
import static uk.rowan.story.Words.PHONE;
import static uk.rowan.story.Words.PLAN;
import static uk.rowan.story.Words.REFERRER;
import static uk.rowan.story.Words.REFERRER_PHONE;
import static uk.rowan.story.Words.SAFE_PLACE;
import static uk.rowan.story.Words.TASK;

import java.util.List;
import uk.rowan.referrals.Writer;

/// The steps of the road, each through the pages that people have for it.
final class Road {

  private static final List<String> KEYS =
      "ynydxynynynynynyndnynn".codePoints().mapToObj(Character::toString).toList();

  private Road() {}

  /// Someone told triage of her before, and it still waits.
  static void askedBefore(Writer school) {
    school.get("/refer");
    school.press("begin");
    school.press("next");
    school.press("next", "who", "WORK");
    school.press(
        "next",
        "given",
        "Rosalind",
        "family",
        Words.FAMILY,
        "born.day",
        "2",
        "born.month",
        "5",
        "born.year",
        "1991");
    for (int question = 0; question < 4; question++) {
      school.press("unknown");
    }
    school.press("next", "concern", "She was crying at the school gate.");
    for (int question = 0; question < 3; question++) {
      school.press("unknown");
    }
    school.press("send");
  }

  /// A nurse on a ward fills in the public form, up to where her answers are checked.
  static Traveller writes(Traveller nurse) {
    nurse.open("/refer").press("Start").press("I understand, continue");
    nurse.check("who", "WORK").press("Continue");
    nurse.fill("given", "Rosalind").fill("family", Words.FAMILY);
    nurse.fill("born", BORN.getDayOfMonth(), BORN.getMonthValue(), BORN.getYear());
    nurse.press("Continue");
    nurse.check("reach", "PHONE").fill("phone", PHONE);
    nurse.choose("from", "09:00").choose("until", "17:00").check("said", "YES");
    nurse.fill("notKnow", MIND).press("Continue");
    nurse.fill("address", ADDRESS).fill("postcode", "CW7 4QL").press("Continue");
    nurse.choose("harmKind", "Husband, wife").fill("harmGiven", "Edmund");
    nurse.fill("harmFamily", Words.FAMILY);
    nurse.fill(
        "harmBorn", HARM_BORN.getDayOfMonth(), HARM_BORN.getMonthValue(), HARM_BORN.getYear());
    nurse.press("Continue").press("Add another child");
    nurse.fill("child1", "Ivy").fill("childAge1", "4");
    nurse.fill("child2", "Finn").fill("childAge2", "9").press("Continue");
    nurse.fill("concern", CONCERN).press("Continue");
    nurse.check("risk", "HIGH").check("hints", "STRANGULATION").press("Continue");
    nurse.check("aware", "YES").check("agreed", "YES").press("Continue");
    nurse.check("kind", "HOSPITAL").fill("yourWork", "Ward 4").fill("yourName", REFERRER);
    return nurse.fill("yourReach", REFERRER_PHONE).press("Continue");
  }

  /// From the referral's page: they are taken on by the one team there is, and a worker of it.
  static Traveller takesOn(Traveller triage, String worker) {
    triage.check("decision", "accept").choose("worker", worker);
    return triage.press("Decide");
  }

  /// From the page about the person to the signature under a high risk.
  static Traveller assessesRisk(Traveller worker, String person) {
    worker.open("/people/" + person + "/risk").press("Assess risk");
    worker.check("safeToTalk", "YES").check("presence").press("Begin");
    worker.page().locator("[id='a.changing.NOT_ASKED']").focus();
    for (var key : KEYS) {
      if (worker.page().evaluate("document.activeElement.tagName").equals("TEXTAREA")) {
        worker.page().keyboard().press("Tab");
      }
      worker.page().keyboard().press(key);
    }
    worker.page().locator("[data-rowan=risk-saved]").getByText("Kept").waitFor();
    worker.press("Save and judge").check("band", "HIGH").fill("words", JUDGEMENT);
    return worker.check("police", "YES").press("Sign");
  }

  static Traveller makesAPlan(Traveller worker, String at) {
    worker.open(at).follow("Make one");
    worker.fill("section[NOW]", PLAN).fill("section[CHILDREN]", "The school rings her, not him.");
    return worker.fill("review", 31, 3, 2026).press("Keep the plan");
  }

  static Traveller logsAContact(Traveller worker, String at) {
    worker.open(at).press("Log contact");
    worker.check("how", "PHONE").pick("outcome", "We spoke").fill("words", CONTACT);
    return worker.press("Log contact");
  }

  static Traveller setsATask(Traveller worker, String at) {
    worker.open(at + "/tasks").fill("words", TASK).fill("due", 5, 3, 2026).check("owner");
    return worker.press("Set the task");
  }

  static Traveller namesNeeds(Traveller worker, String at) {
    worker.open(at + "/needs").check("kinds", "HOUSING").check("kinds", "CHILDREN");
    worker.press("Name these needs").open(at + "/needs").choose("status", "Met");
    return worker.click(worker.page().locator("form[action*='/needs/'] button").first());
  }

  static Traveller writesANote(Traveller worker, String at) {
    return worker.open(at + "/notes").fill("words", Words.NOTE).press("Keep the note");
  }

  /// She has moved to where nobody may find her.
  static Traveller tellsWhereSheIs(Traveller worker, String person) {
    worker.open("/people/" + person + "/contact");
    worker.page().getByText("Add an address").click();
    worker.choose("kind", "Safe place").fill("place", SAFE_PLACE);
    return worker.press("Save address");
  }

  static Traveller closes(Traveller worker, String at) {
    worker.open(at).press("Close the case");
    for (var measure :
        List.of(
            "FEELS_SAFER",
            "ABUSE_STOPPED",
            "RISK_REDUCED",
            "LIFE_IS_BETTER",
            "KNOWS_WHERE_TO_TURN")) {
      worker.check("outcome[" + measure + "]", "YES");
    }
    worker.check("reason", "PLANNED").fill("words", Words.CLOSING).check("followUp", "YES");
    return worker.fill("on", 14, 4, 2026).press("Close the case");
  }

  static Traveller reopens(Traveller worker, String at, String by) {
    return worker.open(at).press("Reopen the case").pick("worker", by).press("Reopen");
  }

  static Traveller handsOver(Traveller manager, String at, String to) {
    manager.open(at).press("Hand over").pick("worker", to).fill("words", Words.HANDOVER);
    return manager.press("Hand over");
  }

  static Traveller breaksTheGlass(Traveller opener) {
    opener.open("/people/find").fill("words", Words.FAMILY).press("Find");
    opener.follow("open it in an emergency").fill("number", PHONE);
    return opener.check("reason").fill("words", Words.EMERGENCY).press("Open the record");
  }

  /// Says in the conflict register who they are besides.
  static Traveller saysWhoTheyAre(Traveller staff) {
    staff.open("/account/conflicts").fill("names", "Edmund " + Words.FAMILY);
    staff.fill("born", HARM_BORN.getDayOfMonth(), HARM_BORN.getMonthValue(), HARM_BORN.getYear());
    return staff.press("Save");
  }
}
