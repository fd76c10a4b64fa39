package uk.rowan.support.desk;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;

/// How far a need was met.
enum NeedStatus {
  OPEN("Being worked on", ""),
  PARTLY_MET("Partly met", ""),
  MET("Met", "quiet"),
  NOT_MET("Not met", "clock");

  private final String words;
  private final String meaning;

  NeedStatus(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  String words() {
    return words;
  }

  String meaning() {
    return meaning;
  }

  static List<Choice> choices() {
    return Stream.of(values()).map(status -> new Choice(status.name(), status.words)).toList();
  }
}
