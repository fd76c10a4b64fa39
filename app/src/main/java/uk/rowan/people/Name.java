package uk.rowan.people;

/// What a person is called, as written. Either part may be empty, not both: not everyone has a
/// family name.
public record Name(String given, String family) {

  static final int MOST = 200;

  public Name {
    given = given.strip();
    family = family.strip();
    if (given.isEmpty() && family.isEmpty()) {
      throw new IllegalArgumentException("a name has at least one part");
    }
    if (given.length() > MOST || family.length() > MOST) {
      throw new IllegalArgumentException("a part of a name has at most " + MOST + " characters");
    }
  }

  public String whole() {
    return (given + " " + family).strip();
  }

  @Override
  public String toString() {
    return "Name";
  }
}
