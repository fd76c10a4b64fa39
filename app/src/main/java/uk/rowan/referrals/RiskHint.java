package uk.rowan.referrals;

/// What in a referral should be seen first. A hint is what somebody said, never a measure of risk.
public enum RiskHint {
  STRANGULATION("Strangulation", "They have been strangled or choked", true),
  WEAPON("Weapon", "A weapon was used or threatened", true),
  HONOUR(
      "So-called honour",
      "Family or community may harm them for “honour”, or a forced marriage",
      true),
  SEPARATING("Separating", "They are leaving or have just left", false),
  PREGNANT("Pregnant", "They are pregnant or have a baby", false),
  CHILDREN("Children", "Children see, hear or live with it", false),
  /// By the conflict register, not by the referrer.
  STAFF_INVOLVED("Staff involved", "", false),
  /// A machine may have sent it. It waits like any other, after those that are not in doubt.
  DOUBTFUL("May be spam", "", false);

  private final String words;
  private final String asked;
  private final boolean alarming;

  RiskHint(String words, String asked, boolean alarming) {
    this.words = words;
    this.asked = asked;
    this.alarming = alarming;
  }

  /// In a word or two.
  public String words() {
    return words;
  }

  /// As it is asked; empty when nobody is asked.
  public String asked() {
    return asked;
  }

  /// Whether it alone makes the first contact urgent.
  public boolean isAlarming() {
    return alarming;
  }
}
