package uk.rowan.sharing.history;

/// What a privacy officer found of looks at a record.
enum LookFinding {
  EXPLAINED("It is explained"),
  ASK_AGENCY("Ask their agency");

  private final String words;

  LookFinding(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
