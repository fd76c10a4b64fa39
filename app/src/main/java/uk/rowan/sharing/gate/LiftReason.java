package uk.rowan.sharing.gate;

/// Why a restriction should be lifted.
enum LiftReason {
  NO_LONGER_INVOLVED("The member of staff no longer works here"),
  WRONG_MATCH("It was not the member of staff"),
  PERSON_ASKED("The person asked for it");

  private final String words;

  LiftReason(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
