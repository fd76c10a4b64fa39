package uk.rowan.linkage.reading;

/// A file cannot be read as records; the message is one sentence for the person who gave it.
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  Unreadable(String sentence) {
    super(sentence);
  }
}
