package uk.rowan.risk.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an instrument comes to a band. Bands are local agreements, so most instruments have none.
record Scoring(Rule rule, @Nullable Bands bands) {

  enum Rule {
    /// The count of yes means something, and only for this instrument.
    COUNT_YES,
    /// A person judges. The count is shown and decides nothing.
    JUDGEMENT
  }

  /// From how many yes the band is medium, and from how many it is high.
  record Bands(int medium, int high) {

    Bands {
      if (medium < 1 || high <= medium) {
        throw new IllegalArgumentException(
            "bands rise: medium from %d, high from %d".formatted(medium, high));
      }
    }
  }

  Scoring {
    if (rule == Rule.JUDGEMENT && bands != null) {
      throw new IllegalArgumentException("an instrument that is judged has no bands");
    }
  }

  /// The band of the count. Empty when the instrument has no bands.
  Optional<Band> band(Score score) {
    if (bands == null) {
      return Optional.empty();
    }
    if (score.yes() >= bands.high()) {
      return Optional.of(Band.HIGH);
    }
    return Optional.of(score.yes() >= bands.medium() ? Band.MEDIUM : Band.STANDARD);
  }
}
