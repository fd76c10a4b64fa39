package uk.rowan.referrals;

/// From what kind of body a referral came.
public enum ReferrerKind {
  POLICE("Police"),
  GP("GP practice"),
  HOSPITAL("Hospital"),
  SCHOOL("School, college or nursery"),
  SOCIAL_CARE("Social care"),
  HOUSING("Housing"),
  PROBATION("Probation"),
  VOLUNTARY("Charity or voluntary group"),
  SELF("The person themselves"),
  FAMILY("Family, friend or neighbour"),
  OTHER("Someone else");

  private final String words;

  ReferrerKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
