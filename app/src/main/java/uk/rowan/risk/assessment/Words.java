package uk.rowan.risk.assessment;

/// What someone said or judged, in words. Never logged: [#toString()] keeps it out by construction.
record Words(String text) {

  static final int MOST = 4_000;

  Words {
    text = text.strip();
    if (text.isEmpty() || text.length() > MOST) {
      throw new IllegalArgumentException(
          "words have 1 to %d characters, these have %d".formatted(MOST, text.length()));
    }
  }

  @Override
  public String toString() {
    return "Words[%d characters]".formatted(text.length());
  }
}
