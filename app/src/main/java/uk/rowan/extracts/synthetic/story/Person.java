package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.rowan.extracts.synthetic.rows.Address;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Sex;

/// Somebody invented, as they are on the day the story has come to: people move and change names.
final class Person {

  private final int id;
  private final Sex sex;
  private final LocalDate birth;
  private final Ethnicity ethnicity;
  private final String forenames;
  private String surname;
  private Address home;

  Person(
      int id,
      Sex sex,
      LocalDate birth,
      Ethnicity ethnicity,
      String forenames,
      String surname,
      Address home) {
    this.id = id;
    this.sex = sex;
    this.birth = birth;
    this.ethnicity = ethnicity;
    this.forenames = forenames;
    this.surname = surname;
    this.home = home;
  }

  int id() {
    return id;
  }

  Sex sex() {
    return sex;
  }

  LocalDate birth() {
    return birth;
  }

  int ageOn(LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birth, day);
  }

  Ethnicity ethnicity() {
    return ethnicity;
  }

  String forenames() {
    return forenames;
  }

  String surname() {
    return surname;
  }

  Address home() {
    return home;
  }

  void marries(String name) {
    surname = name;
  }

  void movesTo(Address address) {
    home = address;
  }

  /// Ten digits whose last one checks, beginning as no number does that was ever given out; no two
  /// people have the same.
  String nhsNumber() {
    long digits = 900_000_000L + 10 * Math.floorMod(id * 7_368_787L, 9_999_991L);
    while (check(digits) == 10) {
      digits++;
    }
    return "" + digits + check(digits);
  }

  /// In a range where no telephone rings.
  String phone() {
    return "06%09d".formatted(Math.floorMod(id * 48_271L + 11, 999_999_937L));
  }

  /// NHS data dictionary, NHS NUMBER: modulus 11, weights ten to two.
  private static int check(long nine) {
    int sum = 0;
    long rest = nine;
    for (int weight = 2; weight <= 10; weight++) {
      sum += (int) (rest % 10) * weight;
      rest /= 10;
    }
    return (11 - sum % 11) % 11;
  }

  @Override
  public String toString() {
    return "person " + id;
  }
}
