package uk.rowan.sharing.staffing;

/// What kind of body an agency is.
enum AgencyKind {
  SPECIALIST_SERVICE("Specialist service"),
  REFUGE("Refuge"),
  POLICE("Police"),
  HOUSING("Housing"),
  HEALTH("Health"),
  CHILDREN("Children's services"),
  PROBATION("Probation"),
  EDUCATION("Education"),
  COUNCIL("Council"),
  VOLUNTARY("Other voluntary body");

  private final String words;

  AgencyKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
