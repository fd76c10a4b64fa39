package uk.rowan.platform.database;

import org.jspecify.annotations.Nullable;

/// Rowan cannot start, for a reason the person at the keyboard can do something about. The message
/// says what.
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CannotStart(String sentence) {
    this(sentence, null);
  }

  public CannotStart(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
