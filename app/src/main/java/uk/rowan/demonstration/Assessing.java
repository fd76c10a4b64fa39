package uk.rowan.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.demonstration.Supporting.Case;
import uk.rowan.foundation.CivilTime;

/// Assessments of risk with Rowan's own checklist, as the application counts and judges them: a
/// person's level rises or falls from one to the next.
final class Assessing {

  private static final String INSTRUMENT = "rowan";
  private static final String VERSION = "1";
  private static final List<String> ITEMS =
      List.of(
          "changing",
          "forecast",
          "despair",
          "rules",
          "separation",
          "preparing",
          "pregnancy",
          "children",
          "breath",
          "injury",
          "sexual",
          "threat-to-kill",
          "weapon",
          "stalking",
          "earlier",
          "law",
          "state",
          "own-death",
          "honour",
          "money",
          "alone",
          "reliance",
          "animals");
  private static final List<String> FLAGS =
      List.of("breath", "threat-to-kill", "weapon", "stalking", "honour");

  /// What was answered, as it is kept and as it counts.
  private record Sheet(
      String answers, List<String> flags, int yes, int dontKnow, int notAsked, String words) {}

  private final Scene scene;
  private final Deck<List<String>> histories;

  Assessing(Scene scene) {
    this.scene = scene;
    histories =
        new Deck<List<String>>(scene.dice)
            .with(4, List.of("HIGH", "MEDIUM", "STANDARD"))
            .with(2, List.of("HIGH", "MEDIUM"))
            .with(2, List.of("STANDARD", "MEDIUM", "HIGH"))
            .with(2, List.of("MEDIUM", "HIGH"))
            .with(3, List.of("MEDIUM", "MEDIUM"))
            .with(2, List.of("STANDARD"))
            .with(2, List.of("HIGH", "HIGH", "HIGH"))
            .with(1, List.of("UNKNOWN", "MEDIUM"))
            .with(1, List.of("UNKNOWN"));
  }

  void through(Case it) {
    var at = scene.later(it.openedAt(), 0, 5);
    var closedAt = it.closedAt();
    var end = closedAt == null ? scene.now : closedAt;
    for (var band : histories.deal()) {
      if (!at.isBefore(end)) {
        return;
      }
      sign(it, at, band);
      incident(it, at);
      at = scene.workingHour(CivilTime.day(at).plusDays(scene.dice.between(20, 50)));
    }
    if (closedAt == null && scene.dice.chance(15)) {
      draft(it, scene.later(it.openedAt(), 6, 12));
    }
  }

  private void sign(Case it, Instant at, String wanted) {
    boolean known = !wanted.equals("UNKNOWN");
    var judged = wanted.equals("UNKNOWN") ? "STANDARD" : wanted;
    var sheet = sheet(it, judged, !known);
    boolean honour = sheet.flags().contains("honour") && !judged.equals("HIGH");
    var band = honour ? "HIGH" : known ? judged : null;
    var source = honour ? "OVERRIDE" : known ? "JUDGEMENT" : null;
    var because =
        honour
            ? "It was agreed locally that “honour”-based abuse is never less than high risk."
            : known
                ? "Judged by the person who assessed."
                : "%d of %d questions were not asked. That is too little to call the risk standard."
                    .formatted(sheet.notAsked(), ITEMS.size());
    var id = add(it, at, sheet, judged, "SIGNED", band, source, because);
    criteria(id, judged, band, because);
  }

  private void draft(Case it, Instant at) {
    add(it, at, sheet(it, "MEDIUM", true), null, "DRAFT", null, null, null);
  }

  private UUID add(
      Case it,
      Instant at,
      Sheet sheet,
      @Nullable String judged,
      String status,
      @Nullable String band,
      @Nullable String source,
      @Nullable String because) {
    var id = scene.dice.uuid();
    var harmed = it.household().harmed();
    boolean signed = status.equals("SIGNED");
    var reason = judged == null ? null : scene.phrases.judgement(harmed.woman());
    scene.store.assessments.add(
        id,
        harmed.id(),
        it.id(),
        it.household().other().map(Someone::id).stream().toList(),
        INSTRUMENT,
        VERSION,
        status,
        at,
        it.worked().id,
        it.worked().agency.id,
        "YES",
        scene.dice.chance(88) ? "YES" : "NO",
        sheet.answers(),
        harmed
            .key()
            .seal(
                "risk.assessment/" + id + "/words",
                sheet.words()
                    + ",\"judgement\":"
                    + (reason == null ? "null" : "\"" + reason + "\"")
                    + "}"),
        List.of(),
        judged,
        sheet.yes(),
        sheet.dontKnow(),
        sheet.notAsked(),
        ITEMS.size(),
        signed ? sheet.flags() : List.of(),
        band,
        source,
        because,
        signed ? at.plusSeconds(60L * scene.dice.between(20, 55)) : null,
        signed ? it.worked().id : null,
        signed ? 3 : 2);
    return id;
  }

  /// Many yes for high, few for standard. With gaps some questions were never asked; otherwise for
  /// standard all were.
  private Sheet sheet(Case it, String band, boolean gaps) {
    var answers = new ArrayList<String>();
    var notes = new ArrayList<String>();
    var flags = new ArrayList<String>();
    int yes = 0;
    int dontKnow = 0;
    int notAsked = 0;
    int often =
        switch (band) {
          case "HIGH" -> 48;
          case "MEDIUM" -> 26;
          default -> 7;
        };
    for (var item : ITEMS) {
      int roll = scene.dice.below(100);
      if (gaps ? roll >= 60 || item.equals("animals") : roll >= 93 && !band.equals("STANDARD")) {
        notAsked++;
        continue;
      }
      if (item.equals("honour") && roll >= 4) {
        answers.add(answer(item, "NO"));
      } else if (item.equals("children") && it.household().children().isEmpty()) {
        answers.add(answer(item, "NO"));
      } else if (roll < often) {
        yes++;
        answers.add(answer(item, "YES"));
        if (FLAGS.contains(item)) {
          flags.add(item.equals("breath") ? "strangulation" : item);
        }
        if (scene.dice.chance(20)) {
          notes.add(note(item, scene.phrases.itemNote()));
        }
      } else if (roll < often + 6) {
        dontKnow++;
        answers.add(answer(item, "DONT_KNOW"));
      } else {
        answers.add(answer(item, "NO"));
      }
    }
    answers.add(answer("latest", "TOLD"));
    notes.add(note("latest", scene.phrases.latest()));
    if (scene.dice.chance(60)) {
      answers.add(answer("wishes", "TOLD"));
      notes.add(note("wishes", scene.phrases.wishes()));
    }
    flags.sort(null);
    return new Sheet(
        "{" + String.join(",", answers) + "}",
        flags,
        yes,
        dontKnow,
        notAsked,
        "{\"notes\":{" + String.join(",", notes) + "}");
  }

  private String answer(String item, String value) {
    var source =
        scene.dice.chance(85) ? "PERSON" : scene.dice.oneOf("POLICE", "RECORDS", "OTHER_AGENCY");
    return "\"%s\":{\"value\":\"%s\",\"source\":\"%s\"}".formatted(item, value, source);
  }

  private static String note(String item, String words) {
    return "\"%s\":\"%s\"".formatted(item, words);
  }

  private void criteria(UUID id, String judged, @Nullable String band, String because) {
    var store = scene.store;
    store.criteria.add(
        id,
        "VISIBLE_HIGH_RISK",
        "CANNOT_TELL",
        "Rowan's own checklist has no threshold, so a count of yes cannot answer this. Rely on judgement.");
    if (judged.equals("HIGH")) {
      store.criteria.add(
          id,
          "PROFESSIONAL_JUDGEMENT",
          "MET",
          "The person who assessed judged the risk high and wrote why.");
    } else if (band == null || band.equals("HIGH")) {
      store.criteria.add(
          id, "PROFESSIONAL_JUDGEMENT", band == null ? "CANNOT_TELL" : "MET", because);
    } else {
      store.criteria.add(
          id,
          "PROFESSIONAL_JUDGEMENT",
          "NOT_MET",
          "Not judged high. The assessment says: %s risk."
              .formatted(band.equals("MEDIUM") ? "Medium" : "Standard"));
    }
    store.criteria.add(
        id,
        "POTENTIAL_ESCALATION",
        "CANNOT_TELL",
        "1 incidents in the last 12 months, 0 of them known to police. The threshold is 3 known to police. Police have not been asked yet.");
    store.criteria.add(id, "REPEAT", "NOT_MET", "No earlier referral of this case is known.");
  }

  private void incident(Case it, Instant at) {
    var other = it.household().other();
    if (other.isEmpty() || !scene.dice.chance(60)) {
      return;
    }
    scene.store.incidents.add(
        scene.dice.uuid(),
        it.household().harmed().id(),
        it.id(),
        List.of(other.get().id()),
        CivilTime.day(at).minusDays(scene.dice.between(1, 20)),
        scene.dice.oneOf(
            "VIOLENCE_OR_THREAT",
            "VIOLENCE_OR_THREAT",
            "STALKING_OR_HARASSMENT",
            "SEXUAL",
            "OTHER"),
        scene.dice.oneOf("YES", "NO", "NOT_KNOWN"),
        at,
        it.worked().id,
        it.worked().agency.id);
  }
}
