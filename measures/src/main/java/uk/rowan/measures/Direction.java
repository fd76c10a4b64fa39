package uk.rowan.measures;

/// Which way something went, as far as its interval allows it to be said. The interval is that of a
/// change in per cent; the claim must hold at its more modest end.
public enum Direction {
  MORE_THAN_DOUBLED("more than doubled"),
  ROSE("rose"),
  NO_CLEAR_CHANGE("no clear change"),
  FELL("fell"),
  MORE_THAN_HALVED("more than halved");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  public static Direction of(Interval percent) {
    if (percent.lower() > 0) {
      return percent.lower() > 100 ? MORE_THAN_DOUBLED : ROSE;
    }
    if (percent.upper() < 0) {
      return percent.upper() < -50 ? MORE_THAN_HALVED : FELL;
    }
    return NO_CLEAR_CHANGE;
  }

  public String words() {
    return words;
  }
}
