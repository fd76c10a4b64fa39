package uk.rowan.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.rowan.people.Name;

/// Families, as a first referral tells of them: partners and children, twins, a grandmother, a
/// father and a son of one name.
final class Families {

  private final Scene scene;
  private final Recording recording;
  private final Deck<Integer> children;
  private final Deck<Boolean> known;
  private final Deck<Boolean> women;
  private final Deck<Boolean> twins;
  private final Deck<Boolean> moves;
  private final Deck<String> kinds;

  Families(Scene scene, Recording recording) {
    this.scene = scene;
    this.recording = recording;
    var dice = scene.dice;
    children = Deck.of(dice, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 4);
    known = new Deck<Boolean>(dice).with(9, true).with(1, false);
    women = new Deck<Boolean>(dice).with(17, true).with(3, false);
    twins = new Deck<Boolean>(dice).with(1, true).with(7, false);
    moves = new Deck<Boolean>(dice).with(3, true).with(7, false);
    kinds =
        new Deck<String>(dice)
            .with(8, "EX_PARTNER")
            .with(6, "PARTNER")
            .with(4, "SPOUSE")
            .with(3, "EX_SPOUSE")
            .with(1, "PARENT")
            .with(2, "CHILD")
            .with(1, "SIBLING")
            .with(1, "OTHER_FAMILY")
            .with(1, "CARER");
  }

  /// Those of whom the referral `source` tells; `room` is how many there may be.
  Household tell(UUID source, Instant at, UUID by, int room) {
    var kind = kinds.deal();
    boolean woman = women.deal();
    var family = scene.names.family();
    var home = scene.places.home();
    int age = age(kind);
    var harmed =
        recording.record(
            recording.name(woman, family), recording.birth(age), woman, home, true, at, source, by);
    recording.characteristics(harmed, at);
    if (moves.deal()) {
      recording.moved(harmed, source, at);
    }
    boolean otherKnown = room > 1 && known.deal();
    var other =
        otherKnown
            ? Optional.of(other(kind, woman, family, age, at, source, by))
            : Optional.<Someone>empty();
    int most = Math.min(children.deal(), room - (otherKnown ? 2 : 1));
    var born =
        age < 60 && !kind.equals("CHILD")
            ? children(Math.max(0, most), harmed.name().family(), home, at, source, by)
            : List.<Someone>of();
    return new Household(harmed, other, kind, born);
  }

  private int age(String kind) {
    return switch (kind) {
      case "CHILD" -> scene.dice.between(48, 84);
      case "PARENT" -> scene.dice.between(17, 28);
      case "CARER" -> scene.dice.between(60, 88);
      default -> scene.dice.between(17, 58);
    };
  }

  private Someone other(
      String kind, boolean woman, String family, int age, Instant at, UUID source, UUID by) {
    var dice = scene.dice;
    boolean otherWoman = dice.chance(woman ? 7 : 75);
    int years =
        switch (kind) {
          case "CHILD" -> age - dice.between(20, 32);
          case "PARENT" -> age + dice.between(20, 32);
          case "CARER" -> dice.between(30, 70);
          default -> Math.max(17, age + dice.between(-6, 12));
        };
    var sameFamily =
        switch (kind) {
          case "SPOUSE", "CHILD", "PARENT", "SIBLING" -> family;
          default -> scene.names.family();
        };
    return recording.record(
        recording.name(otherWoman, sameFamily),
        recording.birth(years),
        otherWoman,
        dice.chance(35) ? scene.places.home() : null,
        false,
        at,
        source,
        by);
  }

  private List<Someone> children(
      int number,
      String family,
      uk.rowan.people.Told.Place home,
      Instant at,
      UUID source,
      UUID by) {
    var born = new ArrayList<Someone>();
    if (number >= 2 && twins.deal()) {
      boolean girls = scene.dice.chance(50);
      var day = scene.today.minusYears(scene.dice.between(1, 14)).minusDays(scene.dice.below(365));
      for (var given : Names.ofTwins(girls)) {
        born.add(
            recording.record(
                new Name(given, family), recording.born(day), girls, home, false, at, source, by));
      }
    }
    while (born.size() < number) {
      boolean girl = scene.dice.chance(50);
      born.add(
          recording.record(
              new Name(scene.names.given(girl), family),
              recording.birth(scene.dice.between(0, 16)),
              girl,
              null,
              false,
              at,
              source,
              by));
    }
    return born;
  }

  /// The mother of whoever harms: harmed by the same, a generation before. The child is her
  /// grandchild.
  Household grandmother(Household household, Someone son, UUID source, Instant at, UUID by) {
    var mother =
        recording.record(
            recording.name(
                true, son.name().family().isEmpty() ? scene.names.family() : son.name().family()),
            recording.birth(scene.dice.between(62, 86)),
            true,
            scene.places.home(),
            true,
            at,
            source,
            by);
    recording.characteristics(mother, at);
    for (var child : household.children()) {
      scene.store.relationships.add(
          scene.dice.uuid(), mother.id(), child.id(), "OTHER_FAMILY", null, "NONE", "NONE", "(,)");
    }
    return new Household(mother, Optional.of(son), "CHILD", List.of());
  }

  /// A grown son with his father's name, who harms his mother too.
  Household namesake(Household household, Someone father, UUID source, Instant at, UUID by) {
    var son =
        recording.record(
            father.name(),
            recording.birth(scene.dice.between(18, 30)),
            father.woman(),
            null,
            false,
            at,
            source,
            by);
    scene.store.relationships.add(
        scene.dice.uuid(), father.id(), son.id(), "CHILD", null, "NONE", "NONE", "(,)");
    return new Household(household.harmed(), Optional.of(son), "CHILD", List.of());
  }

  /// The same record told again under a new reference: judged to be the same person.
  static Household turned(Household household, Someone other) {
    return new Household(
        other, Optional.of(household.harmed()), reversed(household.kind()), household.children());
  }

  private static String reversed(String kind) {
    return switch (kind) {
      case "CHILD" -> "PARENT";
      case "PARENT" -> "CHILD";
      case "CARER" -> "OTHER";
      default -> kind;
    };
  }
}
