package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.rowan.extracts.synthetic.rows.Address;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Sex;

/// Invents families, and lets them live on: some move, part or change their name.
final class Families {

  /// What the one who harms is to the one harmed, where the police are called: 65 % partners and
  /// former partners, 26 % family (2024 assessment, police incidents of 2023 and 2024).
  static final Weighted<Relationship> CALLED_TO =
      new Weighted<Relationship>()
          .with(30, Relationship.PARTNER)
          .with(35, Relationship.EX_PARTNER)
          .with(3, Relationship.SPOUSE)
          .with(3, Relationship.EX_SPOUSE)
          .with(26, Relationship.FAMILY)
          .with(3, Relationship.OTHER);

  /// Of those harmed by whom they love or loved, and by their family, so many are women: together
  /// 67 of the 94 % whose sex the police know (2024 assessment).
  private static final double WOMEN_OF_PARTNERS = 0.74;

  private static final double WOMEN_OF_FAMILY = 0.63;
  private static final double SAME_SEX = 0.03;
  private static final double SONS_OF_FAMILY = 0.72;

  private static final double X = 0.0015;

  /// Families with children, of those under 25 and of others.
  private static final double YOUNG = 0.45;

  private static final double WITH_CHILDREN = 0.68;
  private static final double TWINS = 0.03;
  private static final double NAMED_LIKE_FATHER = 0.02;

  private static final Weighted<int[]> AGES_OF_PARTNERS =
      new Weighted<int[]>()
          .with(20, new int[] {16, 24})
          .with(32, new int[] {25, 34})
          .with(27, new int[] {35, 44})
          .with(13, new int[] {45, 54})
          .with(6, new int[] {55, 64})
          .with(2, new int[] {65, 85});
  private static final Weighted<int[]> AGES_OF_PARENTS =
      new Weighted<int[]>()
          .with(12, new int[] {16, 24})
          .with(10, new int[] {25, 34})
          .with(20, new int[] {35, 44})
          .with(30, new int[] {45, 54})
          .with(18, new int[] {55, 64})
          .with(10, new int[] {65, 88});

  private final Geography geography;
  private final Names names;
  private final Chance chance;
  private int born;

  Families(Geography geography, Names names, Chance chance) {
    this.geography = geography;
    this.names = names;
    this.chance = chance;
  }

  /// A family that calls the police for the first time.
  Family of(Locality locality, LocalDate day) {
    var relationship = CALLED_TO.pick(chance);
    var ages = (relationship.isIntimate() ? AGES_OF_PARTNERS : AGES_OF_PARENTS).pick(chance);
    int age = chance.between(ages[0], ages[1]);
    return of(locality, day, relationship, age, chance.of(age < 25 ? YOUNG : WITH_CHILDREN));
  }

  Family of(
      Locality locality, LocalDate day, Relationship relationship, int age, boolean withChildren) {
    boolean intimate = relationship.isIntimate();
    var sex = sex(intimate ? WOMEN_OF_PARTNERS : WOMEN_OF_FAMILY);
    return of(locality, day, relationship, age, sex, withChildren);
  }

  Family of(
      Locality locality,
      LocalDate day,
      Relationship relationship,
      int age,
      Sex sex,
      boolean withChildren) {
    var ethnicity = Ethnicities.pick(locality, chance);
    var home = geography.home(locality);
    var harmed = person(sex, bornAt(age, day), ethnicity, names.surname(ethnicity), home);
    var harming = harming(harmed, relationship, day);
    var family =
        new Family(
            locality,
            harmed,
            harming,
            relationship,
            withChildren ? children(harmed, harming, day) : List.of());
    if (relationship == Relationship.FAMILY && chance.of(0.12)) {
      family.joinedBy(harming(harmed, relationship, day));
    }
    return family;
  }

  /// The same person harmed by somebody else.
  Family another(Family before, LocalDate day) {
    var relationship = chance.oneOf(Relationship.PARTNER, Relationship.EX_PARTNER);
    var harmed = before.harmed();
    var harming = harming(harmed, relationship, day);
    return new Family(before.locality(), harmed, harming, relationship, before.childrenOn(day));
  }

  /// What may have come to pass since the family was last heard of.
  void liveOn(Family family) {
    if (chance.of(0.08)) {
      family.parts();
    }
    if (chance.of(0.06) && family.locality() != Locality.ELSEWHERE) {
      move(family);
    }
    if (family.harmed().sex() == Sex.F && family.relationship().isOver() && chance.of(0.01)) {
      family.harmed().marries(names.surname(family.harmed().ethnicity()));
    }
  }

  private void move(Family family) {
    var home = geography.home(family.locality());
    boolean together = family.harmed().home().equals(family.harming().home());
    family.harmed().movesTo(home);
    if (together && !family.relationship().isOver()) {
      family.harming().movesTo(home);
    }
  }

  /// Somebody on their own.
  Person single(Locality locality, LocalDate day) {
    var ethnicity = Ethnicities.pick(locality, chance);
    var birth = bornAt(chance.between(18, 66), day);
    return person(sex(0.47), birth, ethnicity, names.surname(ethnicity), geography.home(locality));
  }

  private Person harming(Person harmed, Relationship relationship, LocalDate day) {
    boolean intimate = relationship.isIntimate();
    var sex = intimate ? partnerOf(harmed) : sex(1 - SONS_OF_FAMILY);
    int age = intimate ? near(harmed.ageOn(day)) : ofFamily(harmed.ageOn(day));
    boolean sameName =
        relationship == Relationship.FAMILY
            ? chance.of(0.75)
            : relationship == Relationship.SPOUSE && chance.of(0.85);
    boolean together =
        !relationship.isOver() && relationship != Relationship.OTHER && chance.of(0.85);
    var ethnicity = chance.of(0.92) ? harmed.ethnicity() : Ethnicity.BRITISH;
    return person(
        sex,
        bornAt(age, day),
        ethnicity,
        sameName ? harmed.surname() : names.surname(ethnicity),
        together ? harmed.home() : geography.home(localityOf(harmed)));
  }

  private Locality localityOf(Person person) {
    var ward = person.home().ward();
    return ward == null ? Locality.ELSEWHERE : geography.locality(geography.wards().indexOf(ward));
  }

  private List<Person> children(Person harmed, Person harming, LocalDate day) {
    var children = new ArrayList<Person>();
    var taken = new HashSet<String>(Set.of(firstOf(harmed.forenames())));
    int many =
        1 + (chance.of(0.62) ? 1 : 0) + (chance.of(0.36) ? 1 : 0) + (chance.of(0.12) ? 1 : 0);
    var surname = chance.of(0.6) ? harming.surname() : harmed.surname();
    int oldest = Math.max(1, Math.min(17, harmed.ageOn(day) - 17));
    while (children.size() < many) {
      var birth = bornAt(chance.between(0, oldest - 1), day.minusYears(1));
      for (int twin = chance.of(TWINS) ? 2 : 1; twin > 0; twin--) {
        children.add(child(birth, harmed, harming, surname, taken));
      }
    }
    return children;
  }

  /// No two children are called the same, and none as their mother.
  private Person child(
      LocalDate birth, Person harmed, Person harming, String surname, Set<String> taken) {
    boolean girl = chance.of(0.49);
    boolean likeFather = !girl && harming.sex() == Sex.M && chance.of(NAMED_LIKE_FATHER);
    var sex = girl ? Sex.F : Sex.M;
    var forenames = likeFather ? harming.forenames() : names.forenames(sex, harmed.ethnicity());
    while (!taken.add(firstOf(forenames))) {
      forenames = names.forenames(sex, harmed.ethnicity());
    }
    return new Person(++born, sex, birth, harmed.ethnicity(), forenames, surname, harmed.home());
  }

  private static String firstOf(String forenames) {
    int space = forenames.indexOf(' ');
    return space < 0 ? forenames : forenames.substring(0, space);
  }

  private Person person(
      Sex sex, LocalDate birth, Ethnicity ethnicity, String surname, Address home) {
    return new Person(
        ++born, sex, birth, ethnicity, names.forenames(sex, ethnicity), surname, home);
  }

  private Sex sex(double women) {
    if (chance.of(X)) {
      return Sex.X;
    }
    return chance.of(women) ? Sex.F : Sex.M;
  }

  private Sex partnerOf(Person person) {
    var other = person.sex() == Sex.F ? Sex.M : Sex.F;
    return chance.of(SAME_SEX) ? person.sex() : other;
  }

  private int near(int age) {
    return Math.max(16, age + chance.between(-4, 8));
  }

  /// Grown children of those who could have them, else brothers, sisters and parents.
  private int ofFamily(int age) {
    return age >= 40 ? Math.max(18, age - chance.between(20, 34)) : chance.between(18, 60);
  }

  private LocalDate bornAt(int age, LocalDate day) {
    return day.minusYears(age).minusDays(chance.below(365));
  }
}
