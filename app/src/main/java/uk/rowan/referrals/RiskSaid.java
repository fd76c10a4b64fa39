package uk.rowan.referrals;

/// The risk as whoever refers sees it. Their word, not an assessment.
public enum RiskSaid {
  HIGH("High", "They could be seriously hurt or killed"),
  MEDIUM("Medium", "They could be harmed, or it is getting worse"),
  STANDARD("Standard", "No sign of serious harm now"),
  UNKNOWN("Not said", "I do not know");

  private final String words;
  private final String asked;

  RiskSaid(String words, String asked) {
    this.words = words;
    this.asked = asked;
  }

  public String words() {
    return words;
  }

  public String asked() {
    return asked;
  }
}
