package uk.rowan.support.episode;

import org.jspecify.annotations.Nullable;

/// The version of a case that a form was made from.
final class Versions {

  private Versions() {}

  /// No version is one that nothing has: whatever it was made from, it changed.
  static int read(@Nullable String typed) {
    return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
