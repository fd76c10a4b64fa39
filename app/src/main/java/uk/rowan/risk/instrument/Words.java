package uk.rowan.risk.instrument;

/// What someone said or judged, in words. Never logged: [#toString()] keeps it out by construction.
public record Words(String text) {

  public static final int MOST = 4_000;

  public Words {
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
