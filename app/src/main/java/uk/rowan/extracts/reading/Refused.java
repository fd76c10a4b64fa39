package uk.rowan.extracts.reading;

/// A file that is not what it should be. The message is a sentence for whoever sent it and has
/// nothing of what the file holds.
public final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  public Refused(String reason) {
    super(reason);
  }

  Refused(String reason, Throwable cause) {
    super(reason, cause);
  }

  /// The sentence.
  public String reason() {
    var message = getMessage();
    return message == null ? "The file cannot be read." : message;
  }
}
