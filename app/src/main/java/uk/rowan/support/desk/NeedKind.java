package uk.rowan.support.desk;

/// What someone can need help with.
enum NeedKind {
  SAFETY("Safety"),
  HOUSING("Somewhere to live"),
  LEGAL("Legal help and orders"),
  CRIMINAL_JUSTICE("Police and criminal court"),
  MONEY("Money and benefits"),
  HEALTH("Health"),
  MENTAL_HEALTH("Mental health"),
  SUBSTANCES("Alcohol or drugs"),
  CHILDREN("Children"),
  IMMIGRATION("Immigration"),
  WORK("Work and learning"),
  ISOLATION("Friends and company");

  private final String words;

  NeedKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
