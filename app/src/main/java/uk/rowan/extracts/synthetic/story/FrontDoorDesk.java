package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.FrontDoorContact;
import uk.rowan.extracts.synthetic.rows.FrontDoorContact.Outcome;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.When;

/// The children's front door: who worries about a child, and what is done about it.
final class FrontDoorDesk {

  /// 19 % of children come without an ethnicity; the age of three in a thousand is not known.
  private static final Recorder SUBJECTS = new Recorder(7, "S", 0.995, 0.99, 0.96, 0.45, 0.3, 0.81);

  /// 73 % of contacts about abuse come from the police, 69 % a year before, and 6 % from schools
  /// (referral-source codes of the children-in-need census: 6 police, 2 education, 3 health).
  private static final double[] POLICE = {0.73, 0.69, 0.67};

  private static final String OF_POLICE = "6";
  private static final Weighted<String> OTHER_SOURCES =
      new Weighted<String>()
          .with(20, "2A")
          .with(3, "2B")
          .with(6, "3A")
          .with(8, "3B")
          .with(5, "3E")
          .with(8, "3F")
          .with(6, "4")
          .with(9, "5B")
          .with(5, "5C")
          .with(12, "1A")
          .with(6, "1B")
          .with(4, "7")
          .with(5, "8")
          .with(3, "9");

  private static final Weighted<Outcome> OUTCOMES =
      new Weighted<Outcome>()
          .with(50, Outcome.IAG)
          .with(28, Outcome.SOCIAL_CARE)
          .with(19, Outcome.EARLY_HELP)
          .with(3, Outcome.NFA);

  /// High in a fifth, medium in two fifths of contacts that come with a classification.
  private static final Weighted<String> CLASSES =
      new Weighted<String>()
          .with(20, "DA HIGH")
          .with(39, "DA MEDIUM")
          .with(33, "DA STANDARD")
          .with(8, "CHILD CONCERN");

  private static final List<String> WORRIES =
      List.of(
          "Neglect",
          "Behaviour",
          "Mental health of a parent",
          "Physical harm",
          "Request for support");

  private final List<FrontDoorContact> contacts = new ArrayList<>();
  private final Town town;
  private final Known others;
  private final CinDesk assessors;
  private final Chance chance;
  private int number = 500_000;

  FrontDoorDesk(Town town, CinDesk assessors, Chance chance) {
    this.town = town;
    this.assessors = assessors;
    this.chance = chance;
    this.others = new Known(chance.fork());
  }

  List<FrontDoorContact> contacts() {
    return town.inOrder(contacts);
  }

  void work(YearMonth month) {
    others.aMonthBegins();
    int back = town.calendar().yearsBack(month);
    for (var locality : Locality.HERE) {
      long abuse = town.calendar().due(Plan.FRONT_DOOR, locality, month);
      for (long i = 0; i < abuse; i++) {
        var day = Town.in(month, chance);
        boolean police = chance.of(POLICE[Math.min(back, 2)]);
        abuse(harmed(locality, day, police), day, police);
      }
      long other = town.calendar().due(Plan.OTHER_FRONT_DOOR, locality, month);
      for (long i = 0; i < other; i++) {
        other(locality, Town.in(month, chance));
      }
    }
  }

  private Family harmed(Locality locality, LocalDate day, boolean police) {
    for (int i = 0; police && i < 50; i++) {
      var family = town.known().lately(locality);
      if (family.isPresent() && isWithChildren(family.get(), day)) {
        return family.get();
      }
    }
    return withChildren(locality, day);
  }

  private static boolean isWithChildren(Family family, LocalDate day) {
    return !family.childrenOn(day).isEmpty() && family.relationship() != Relationship.FAMILY;
  }

  private Family withChildren(Locality locality, LocalDate day) {
    var relationship =
        chance.oneOf(Relationship.PARTNER, Relationship.EX_PARTNER, Relationship.SPOUSE);
    return town.families().of(locality, day, relationship, chance.between(21, 46), true);
  }

  private void abuse(Family family, LocalDate planned, boolean police) {
    var day = town.following(family, planned, chance);
    var outcome = OUTCOMES.pick(chance);
    var entry =
        new Entry(
            day,
            family,
            police ? OF_POLICE : OTHER_SOURCES.pick(chance),
            "Domestic abuse",
            true,
            police ? CLASSES.pick(chance) : null,
            outcome);
    write(entry, chance.of(0.93));
    assessors.hears(family, true, outcome == Outcome.SOCIAL_CARE);
  }

  private void other(Locality locality, LocalDate day) {
    var known =
        chance.of(0.25)
            ? others.ofYear(locality).filter(family -> isWithChildren(family, day))
            : Optional.<Family>empty();
    var family = known.orElseGet(() -> withChildren(locality, day));
    others.met(family);
    var outcome = OUTCOMES.pick(chance);
    var source = chance.of(0.2) ? OF_POLICE : OTHER_SOURCES.pick(chance);
    write(
        new Entry(day, family, source, chance.pick(WORRIES), false, null, outcome), chance.of(0.3));
    assessors.hears(family, false, outcome == Outcome.SOCIAL_CARE);
  }

  private record Entry(
      LocalDate day,
      Family family,
      String source,
      String reason,
      boolean abuse,
      @Nullable String vpaClass,
      Outcome outcome) {}

  private void write(Entry entry, boolean both) {
    var contact = "CT%07d".formatted(++number);
    var received = When.time(entry.day.atTime(chance.between(7, 20), chance.between(0, 59)));
    for (var child : entry.family.childrenOn(entry.day)) {
      contacts.add(row(contact, received, entry, true, child));
    }
    contacts.add(row(contact, received, entry, false, entry.family.harmed()));
    if (both) {
      contacts.add(row(contact, received, entry, false, entry.family.harming()));
    }
  }

  private static FrontDoorContact row(
      String contact, When received, Entry entry, boolean child, Person subject) {
    return new FrontDoorContact(
        contact,
        "F%08d".formatted(entry.family.harmed().id()),
        received,
        child,
        entry.source,
        entry.reason,
        entry.abuse,
        entry.vpaClass,
        entry.outcome,
        SUBJECTS.write(subject));
  }
}
