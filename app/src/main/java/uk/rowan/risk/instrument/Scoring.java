package uk.rowan.risk.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.Band;

/// How an instrument comes to a band. Bands are local agreements, so most instruments have none.
public record Scoring(Rule rule, @Nullable Bands bands) {

  public enum Rule {
    /// The count of yes means something, and only for this instrument.
    COUNT_YES,
    /// A person judges. The count is shown and decides nothing.
    JUDGEMENT
  }

  /// From how many yes the band is medium, and from how many it is high.
  public record Bands(int medium, int high) {

    public Bands {
      if (medium < 1 || high <= medium) {
        throw new IllegalArgumentException(
            "bands rise: medium from %d, high from %d".formatted(medium, high));
      }
    }
  }

  public Scoring {
    if (rule == Rule.JUDGEMENT && bands != null) {
      throw new IllegalArgumentException("an instrument that is judged has no bands");
    }
  }

  /// The band of the count. Empty when the instrument has no bands.
  public Optional<Band> band(Score score) {
    if (bands == null) {
      return Optional.empty();
    }
    if (score.yes() >= bands.high()) {
      return Optional.of(Band.HIGH);
    }
    return Optional.of(score.yes() >= bands.medium() ? Band.MEDIUM : Band.STANDARD);
  }
}
