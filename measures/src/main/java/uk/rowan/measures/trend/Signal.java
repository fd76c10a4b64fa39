package uk.rowan.measures.trend;

/// Something in a series that chance alone seldom does, from one point to another: places counted
/// from 0, both included.
public record Signal(Kind kind, int from, int to) {

  /// What was seen.
  public enum Kind {
    OUTSIDE_LIMITS("a point outside the limits"),
    SHIFT("a run on one side of the middle"),
    TREND("a run of rises or falls"),
    NEAR_LIMIT("two of three points near a limit"),
    FEW_CROSSINGS("too few crossings of the middle");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
