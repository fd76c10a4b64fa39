package uk.rowan.extracts.synthetic.story;

import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Mention;

/// Writes people down as one agency does: how often it knows what. An agency that knows something
/// of a person knows it every time, so its own gaps do not close by asking again.
///
/// A record without a date of birth has the agency's own number or the NHS's: without either,
/// nobody could ever say whose it is.
record Recorder(
    int salt,
    String numbers,
    double dob,
    double sex,
    double address,
    double nhsNumber,
    double phone,
    double ethnicity) {

  private static final int DOB = 1;
  private static final int SEX = 2;
  private static final int ADDRESS = 3;
  private static final int NHS_NUMBER = 4;
  private static final int PHONE = 5;
  private static final int ETHNICITY = 6;

  Mention write(Person person) {
    boolean born = knows(person, DOB, dob);
    boolean nhs = knows(person, NHS_NUMBER, nhsNumber) || (!born && numbers.isEmpty());
    return new Mention(
        person.id(),
        number(person),
        person.forenames(),
        person.surname(),
        born ? person.birth() : null,
        knows(person, SEX, sex) ? person.sex() : null,
        knows(person, ADDRESS, address) ? person.home() : null,
        nhs ? person.nhsNumber() : null,
        knows(person, PHONE, phone) ? person.phone() : null,
        knows(person, ETHNICITY, ethnicity) ? person.ethnicity() : null);
  }

  /// The agency's own number for the person; none where it gives none.
  private @Nullable String number(Person person) {
    return numbers.isEmpty()
        ? null
        : numbers
            + "%08d".formatted(Math.floorMod(person.id() * (48_611L + 2L * salt), 99_999_989L));
  }

  /// The same answer for the same person and field, spread evenly over people.
  private boolean knows(Person person, int field, double often) {
    long mixed =
        person.id() * 0x9E3779B97F4A7C15L
            + salt * 0xC2B2AE3D27D4EB4FL
            + field * 0x165667B19E3779F9L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53 < often;
  }
}
