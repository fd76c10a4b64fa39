package uk.rowan.referrals.intake;

/// What whoever refers is worried about, in their own words. Never logged: [#toString()] keeps it
/// out by construction.
record Concern(String words) {

  static final int MOST = 4_000;

  Concern {
    words = words.strip();
    if (words.isEmpty() || words.length() > MOST) {
      throw new IllegalArgumentException(
          "a concern has 1 to " + MOST + " characters, this has " + words.length());
    }
  }

  @Override
  public String toString() {
    return "Concern[%d characters]".formatted(words.length());
  }
}
