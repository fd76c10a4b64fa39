package uk.rowan.extracts.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/// Headers as they are compared: in any case, with blanks, underscores or signs between the words.
public final class Headers {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Headers() {}

  /// `Incident Ref.`, `incident_ref` and `INCIDENTREF` are one; empty for a header without a word.
  public static String fold(String header) {
    return BETWEEN_WORDS.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
