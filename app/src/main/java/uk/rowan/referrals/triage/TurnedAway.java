package uk.rowan.referrals.triage;

/// Why a person was not taken on. Counted, so that the partnership learns what it lacks.
enum TurnedAway {
  OTHER_SERVICE_FITS_BETTER("Another service fits better"),
  DOES_NOT_WANT_SUPPORT("They do not want support now"),
  NO_SAFE_CONTACT("There is no safe way to reach them"),
  ALREADY_SUPPORTED("Already supported"),
  DUPLICATE("The same referral came twice"),
  OUT_OF_AREA("They live outside the area"),
  UNDER_AGE("Too young for this service"),
  NOT_DOMESTIC_ABUSE("It is not domestic abuse"),
  NO_CAPACITY("No room: nobody can take them on in time");

  private final String words;

  TurnedAway(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
