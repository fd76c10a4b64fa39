package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.rowan.extracts.synthetic.rows.CinAssessment;

/// Social workers who assess children in need, most of them from families the front door has met.
final class CinDesk {

  private static final Recorder CHILDREN = new Recorder(8, "K", 0.999, 0.995, 0.98, 0.6, 0, 0);

  /// Of the assessments, those that find abuse of the child, a parent, another person: 275, 982 and
  /// 138 of 2,951.
  private static final double OF_CHILD = 0.093;

  private static final double OF_PARENT = 0.333;
  private static final double OF_OTHER = 0.047;

  /// Abuse of a child and of a parent are often found together.
  private static final double ABUSE = 0.40;

  private static final List<String> OTHER_FACTORS =
      List.of(
          "1B", "1C", "2B", "4A", "4B", "5A", "6A", "7A", "8B", "10A", "13A", "16A", "19B", "20");
  private static final String NONE_FOUND = "21";

  private final List<CinAssessment> assessments = new ArrayList<>();
  private final Map<Locality, List<Family>> abuse = new EnumMap<>(Locality.class);
  private final Map<Locality, List<Family>> others = new EnumMap<>(Locality.class);
  private final Town town;
  private final Chance chance;
  private int number = 40_000;

  CinDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    for (var locality : Locality.values()) {
      abuse.put(locality, new ArrayList<>());
      others.put(locality, new ArrayList<>());
    }
  }

  List<CinAssessment> assessments() {
    return town.inOrder(assessments);
  }

  /// Of a family at the front door; one that goes on to social care is assessed more often.
  void hears(Family family, boolean domesticAbuse, boolean socialCare) {
    var families = families(domesticAbuse, family.locality());
    families.add(family);
    if (socialCare) {
      families.add(family);
      families.add(family);
    }
  }

  void work(YearMonth month) {
    for (var locality : Locality.HERE) {
      long due = town.calendar().due(Plan.CHILD_IN_NEED, locality, month);
      for (long i = 0; i < due; i++) {
        assess(locality, Calendar.workingDay(Town.in(month, chance)));
      }
    }
  }

  private void assess(Locality locality, LocalDate day) {
    boolean domesticAbuse = chance.of(ABUSE);
    var child = child(locality, families(domesticAbuse, locality), day);
    assessments.add(
        new CinAssessment(
            "CA%06d".formatted(++number), day, factors(domesticAbuse), CHILDREN.write(child)));
  }

  /// Of the latest two hundred families, one with a child still under 18; else one never met.
  private Person child(Locality locality, List<Family> families, LocalDate day) {
    for (int i = 0; i < 20 && !families.isEmpty(); i++) {
      int lately = Math.min(families.size(), 200);
      var family = families.get(families.size() - 1 - chance.below(lately));
      var children = family.childrenOn(day);
      if (!children.isEmpty()) {
        return chance.pick(children);
      }
    }
    return chance.pick(
        town.families()
            .of(locality, day, Families.CALLED_TO.pick(chance), 35, true)
            .childrenOn(day));
  }

  private List<String> factors(boolean domesticAbuse) {
    var factors = new ArrayList<String>();
    if (domesticAbuse) {
      boolean parent = chance.of(OF_PARENT / ABUSE);
      boolean child = chance.of(OF_CHILD / ABUSE);
      boolean other = chance.of(OF_OTHER / ABUSE);
      add(factors, child || (!parent && !other && chance.of(0.15)), "3A");
      add(factors, parent, "3B");
      add(factors, other, "3C");
    }
    int many = chance.between(0, 3);
    for (int i = 0; i < many; i++) {
      var factor = chance.pick(OTHER_FACTORS);
      add(factors, !factors.contains(factor), factor);
    }
    add(factors, factors.isEmpty(), NONE_FOUND);
    return factors;
  }

  private static void add(List<String> factors, boolean found, String factor) {
    if (found) {
      factors.add(factor);
    }
  }

  private List<Family> families(boolean domesticAbuse, Locality locality) {
    return Objects.requireNonNull((domesticAbuse ? abuse : others).get(locality));
  }
}
