package uk.rowan.sharing.emergency;

/// The emergencies in which a record may be opened without a relationship.
enum Reason {
  IMMEDIATE_DANGER("Someone is in immediate danger"),
  CHILD_AT_RISK("A child is at risk now"),
  OUT_OF_HOURS_COVER("Out of hours: I cover for the service that knows them");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
