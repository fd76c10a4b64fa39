package uk.rowan.risk;

import java.time.Instant;
import java.util.Set;

/// How serious someone's risk was last held to be: the band of the latest signed assessment that
/// came to one, and since when without a break. `words` says it in a line, as in "High risk (9 of
/// 23, strangulation)"; `flags` are the codes of what was raised.
///
/// A later assessment in which too little was known does not make the risk any less: the words say
/// so.
public record RiskNow(
    Band band, Instant since, BandSource source, String words, Set<String> flags) {

  public RiskNow {
    flags = Set.copyOf(flags);
  }
}
