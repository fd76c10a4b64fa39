package uk.rowan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.demonstration.Partnership.Service;
import uk.rowan.demonstration.Partnership.Team;
import uk.rowan.demonstration.Partnership.Worker;
import uk.rowan.demonstration.Ties.Tie;
import uk.rowan.foundation.Role;

/// Referrals: what was told, by whom, and what triage made of it.
final class Referring {

  static final String LETTERS = "ACDEFHJKMNPQRTUVWXY3479";
  private static final long NINE = 1_801_152_661_463L;
  private static final UUID PUBLIC_FORM = new UUID(0, 1);

  /// One referral as far as others need it.
  record Referral(
      UUID id,
      Household household,
      Service service,
      Team team,
      boolean high,
      Instant receivedAt,
      Instant firstContactDue) {}

  private final Scene scene;
  private final Ties ties;
  private final Deck<String> reasons;
  private final Deck<String> signposts;
  private final Deck<String> doors;
  private final Deck<String> referrers;
  private final Deck<String> risks;
  private long count;

  Referring(Scene scene, Ties ties) {
    this.scene = scene;
    this.ties = ties;
    var dice = scene.dice;
    reasons =
        new Deck<String>(dice)
            .with(4, "DOES_NOT_WANT_SUPPORT")
            .with(2, "OUT_OF_AREA")
            .with(2, "NOT_DOMESTIC_ABUSE")
            .with(2, "NO_SAFE_CONTACT")
            .with(2, "DUPLICATE")
            .with(1, "UNDER_AGE")
            .with(1, "NO_CAPACITY")
            .with(2, "ALREADY_SUPPORTED")
            .with(1, "OTHER_SERVICE_FITS_BETTER");
    signposts =
        new Deck<String>(dice)
            .with(4, "OTHER_SERVICE_FITS_BETTER")
            .with(1, "NO_CAPACITY")
            .with(1, "OUT_OF_AREA");
    doors = new Deck<String>(dice).with(10, "PROFESSIONAL").with(4, "SELF").with(6, "STAFF");
    referrers =
        new Deck<String>(dice)
            .with(9, "POLICE")
            .with(4, "GP")
            .with(3, "HOSPITAL")
            .with(2, "SCHOOL")
            .with(3, "SOCIAL_CARE")
            .with(3, "HOUSING")
            .with(1, "PROBATION")
            .with(2, "VOLUNTARY")
            .with(1, "FAMILY")
            .with(1, "OTHER");
    risks =
        new Deck<String>(dice)
            .with(7, "HIGH")
            .with(8, "MEDIUM")
            .with(5, "STANDARD")
            .with(4, "UNKNOWN");
  }

  /// A referral that is still `RECEIVED` or `ASKED`, or was `ACCEPTED`, `SIGNPOSTED` or `DECLINED`.
  Referral refer(
      UUID id, Household household, Team team, Partnership partnership, Instant at, String status) {
    var dice = scene.dice;
    var service = team.service;
    var door = doors.deal();
    var risk = risks.deal();
    var hints = hints(household);
    boolean high =
        risk.equals("HIGH") || hints.contains("STRANGULATION") || hints.contains("WEAPON");
    var due = at.plus(Duration.ofHours(high ? service.clocks().high() : service.clocks().other()));
    var from = door.equals("STAFF") ? referrer(partnership, service) : null;
    var decided =
        switch (status) {
          case "ACCEPTED", "SIGNPOSTED", "DECLINED" -> true;
          default -> false;
        };
    var by = triage(team);
    var decidedAt = decided ? scene.later(at, 0, 1) : null;
    var words = status.equals("RECEIVED") ? null : scene.phrases.decision(status.equals("ASKED"));
    var harmed = household.harmed();
    var place = "referrals.referral/" + id + "/";
    boolean opened = decided || status.equals("ASKED") || dice.chance(30);
    scene.store.referrals.add(
        id,
        reference(),
        service.id(),
        harmed.id(),
        harmed.id(),
        door,
        at,
        harmed.key().seal(place + "concern", scene.phrases.concern(harmed.woman())),
        harmed.key().seal(place + "referrer", words(door, from)),
        dice.chance(35)
            ? harmed.key().seal(place + "must_not_know", scene.phrases.mustNotKnow())
            : null,
        kind(door, from),
        from == null ? null : from.agency.id,
        from == null ? null : from.id,
        door.equals("SELF") ? "YES" : dice.oneOf("YES", "YES", "YES", "NO", "UNKNOWN"),
        door.equals("SELF") ? "YES" : dice.oneOf("YES", "YES", "NO", "NOT_ASKED"),
        risk,
        hints,
        due,
        status,
        decided ? by.id : null,
        decidedAt,
        status.equals("DECLINED")
            ? reasons.deal()
            : status.equals("SIGNPOSTED") ? signposts.deal() : null,
        words == null || status.equals("ACCEPTED")
            ? null
            : harmed.key().seal(place + "reason_words", words),
        opened ? by.id : null,
        opened ? (decidedAt == null ? scene.later(at, 0, 1) : decidedAt) : null,
        decided ? 2 : 1);
    relate(id, household);
    if (from != null) {
      ties.tie(from.id, new Tie("REFERRER", stage(status), id, at, null), household, from.id);
    }
    if (!decided) {
      for (var each : service.teams()) {
        open(each, new Tie("TEAM", "REFERRED", id, at, null), household, by(from));
      }
    } else if (!status.equals("ACCEPTED")) {
      open(team, new Tie("TEAM", "CLOSED", id, at, null), household, by.id);
    }
    return new Referral(id, household, service, team, high, at, due);
  }

  /// Accepted: the referral itself stays with the team as long as the case is as it is; the persons
  /// are related by the case.
  void accepted(Referral referral, String stage) {
    var tie = new Tie("TEAM", stage, referral.id(), referral.receivedAt(), null);
    var harmed = referral.household().harmed();
    var leader = referral.team().led();
    ties.add(referral.team().id, referral.id(), harmed, tie, leader.id);
    ties.add(leader.id, referral.id(), harmed, tie.as("SUPERVISOR"), leader.id);
  }

  private static String stage(String status) {
    return switch (status) {
      case "RECEIVED", "ASKED" -> "REFERRED";
      case "ACCEPTED" -> "OPEN";
      default -> "CLOSED";
    };
  }

  private void open(Team team, Tie tie, Household household, UUID by) {
    ties.tie(team.id, tie, household, by);
    ties.tie(team.led().id, tie.as("SUPERVISOR"), household, by);
  }

  private static UUID by(@Nullable Worker from) {
    return from == null ? PUBLIC_FORM : from.id;
  }

  /// Whoever decides: a triage worker, or whoever leads where there is none.
  Worker triage(Team team) {
    var triage = team.of(Role.TRIAGE_WORKER);
    return triage.isEmpty() ? team.led() : scene.dice.pick(triage);
  }

  private Worker referrer(Partnership partnership, Service service) {
    return scene.dice.pick(partnership.others(Role.PARTNER, service.agency()));
  }

  private void relate(UUID matter, Household household) {
    var harmed = household.harmed().id();
    household
        .other()
        .ifPresent(
            other ->
                scene.store.relationships.add(
                    scene.dice.uuid(),
                    harmed,
                    other.id(),
                    household.kind(),
                    matter,
                    "HARMED",
                    "HARMING",
                    "(,)"));
    for (var child : household.children()) {
      scene.store.relationships.add(
          scene.dice.uuid(), harmed, child.id(), "CHILD", matter, "HARMED", "CHILD_VICTIM", "(,)");
    }
  }

  private List<String> hints(Household household) {
    var hints = new ArrayList<String>();
    var dice = scene.dice;
    if (!household.children().isEmpty()) {
      hints.add("CHILDREN");
    }
    for (var hint : List.of("HONOUR", "PREGNANT", "WEAPON")) {
      if (dice.chance(6)) {
        hints.add(hint);
      }
    }
    if (dice.chance(30)) {
      hints.add("SEPARATING");
    }
    if (dice.chance(12)) {
      hints.add("STRANGULATION");
    }
    hints.sort(null);
    return hints;
  }

  private String kind(String door, @Nullable Worker from) {
    if (door.equals("SELF")) {
      return "SELF";
    }
    if (from == null) {
      return referrers.deal();
    }
    return switch (from.agency.kind) {
      case "POLICE" -> "POLICE";
      case "HOUSING" -> "HOUSING";
      case "HEALTH" -> from.agency.code.startsWith("primary") ? "GP" : "HOSPITAL";
      case "CHILDREN" -> "SOCIAL_CARE";
      case "PROBATION" -> "PROBATION";
      case "VOLUNTARY", "REFUGE" -> "VOLUNTARY";
      default -> "OTHER";
    };
  }

  /// Name, where they work, how to reach them.
  private String words(String door, @Nullable Worker from) {
    if (door.equals("SELF")) {
      return "\u001f\u001f";
    }
    var name =
        from == null
            ? scene.names.given(scene.dice.chance(60)) + " " + scene.names.family()
            : from.name;
    var work =
        from == null
            ? scene.dice.oneOf(
                "On duty that day", "Practice nurse", "Housing officer", "Pastoral lead")
            : from.agency.name;
    return name
        + "\u001f"
        + work
        + "\u001f"
        + (from == null ? "By the switchboard" : "Through Rowan");
  }

  /// Nine letters, each reference once, in an order that tells nothing.
  private String reference() {
    long number = (count++ * 1_000_003_049L + 77_777_777_771L) % NINE;
    var letters = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      if (i > 0 && i % 3 == 0) {
        letters.append('-');
      }
      letters.append(LETTERS.charAt((int) (number % LETTERS.length())));
      number /= LETTERS.length();
    }
    return letters.toString();
  }
}
