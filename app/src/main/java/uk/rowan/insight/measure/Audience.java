package uk.rowan.insight.measure;

import java.util.Locale;
import java.util.Optional;
import uk.rowan.measures.disclosure.Rule;

/// For whom figures are made.
public enum Audience {
  /// Those who may see the records themselves.
  ANALYST,
  /// The partnership: small counts are hidden.
  PARTNER,
  /// Everybody: small counts are hidden and others rounded.
  PUBLIC;

  /// What is hidden and rounded; nothing for the analyst.
  public Optional<Rule> rule() {
    return switch (this) {
      case ANALYST -> Optional.empty();
      case PARTNER -> Optional.of(Rule.PARTNER);
      case PUBLIC -> Optional.of(Rule.PUBLIC);
    };
  }

  public static Optional<Audience> named(String word) {
    for (var audience : values()) {
      if (audience.word().equals(word)) {
        return Optional.of(audience);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
