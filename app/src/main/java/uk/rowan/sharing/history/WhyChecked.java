package uk.rowan.sharing.history;

/// Why somebody's looks at a record are looked at, the gravest first.
enum WhyChecked {
  UNEXPLAINED(
      "No reason found",
      "danger",
      "Nothing on record allowed it at that time: no work with the person, no emergency, no duty"),
  SAME_SURNAME(
      "Same surname", "clock", "Whoever looked and whoever the record is about have one surname"),
  RANDOM("Picked at random", "quiet", "A few records are picked by chance, whoever opened them");

  private final String words;
  private final String meaning;
  private final String sentence;

  WhyChecked(String words, String meaning, String sentence) {
    this.words = words;
    this.meaning = meaning;
    this.sentence = sentence;
  }

  String words() {
    return words;
  }

  String meaning() {
    return meaning;
  }

  String sentence() {
    return sentence;
  }
}
