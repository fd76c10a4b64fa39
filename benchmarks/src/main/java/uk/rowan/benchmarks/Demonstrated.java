package uk.rowan.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// What the demonstration partnership's visitors type.
final class Demonstrated {

  static final String PASSWORD = "rowan-by-the-door";

  private static final Pattern REFERENCE =
      Pattern.compile("Your reference<br><strong>([A-Za-z0-9-]+)</strong>");

  private Demonstrated() {}

  /// The hour as people type it, in England.
  static String now() {
    var now = LocalTime.now(ZoneId.of("Europe/London")).minusMinutes(1);
    return now.getHour() == 23 && now.getMinute() == 59
        ? "00:00"
        : "%02d:%02d".formatted(now.getHour(), now.getMinute());
  }

  /// What the writer is to note down; empty when the page gives none.
  static String reference(String page) {
    var found = REFERENCE.matcher(page);
    return found.find() ? found.group(1) : "";
  }
}
