package uk.rowan.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where an exception came from, without its message.
final class Trace {

  private static final int FRAMES = 25;

  private Trace() {}

  static String of(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    var state = thrown instanceof java.sql.SQLException sql ? " state " + sql.getSQLState() : "";
    return thrown.getClass().getName()
        + state
        + Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining())
        + (thrown.getCause() == null ? "" : "\n  from " + of(thrown.getCause()));
  }
}
