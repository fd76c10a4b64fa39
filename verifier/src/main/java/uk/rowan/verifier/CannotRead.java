package uk.rowan.verifier;

import org.jspecify.annotations.Nullable;

/// Nothing can be said about the log, because it or what it is compared with could not be read. The
/// message is for the person at the keyboard.
final class CannotRead extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotRead(String sentence) {
    this(sentence, null);
  }

  CannotRead(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
