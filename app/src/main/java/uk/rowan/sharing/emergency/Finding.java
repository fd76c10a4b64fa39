package uk.rowan.sharing.emergency;

/// What the review of an emergency found.
enum Finding {
  JUSTIFIED("Yes, it was right to open it"),
  NOT_JUSTIFIED("No, it was not");

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
