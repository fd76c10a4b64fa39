package uk.rowan.linkage;

import java.util.Map;

/// How common values are. To share a rare name says more than to share a common one.
///
/// @param shares of the values that are much more common than most, by standard form
/// @param rest the share of any other value
/// @param together the probability that two values chosen at random are the same
public record Frequencies(Map<String, Double> shares, double rest, double together) {

  public Frequencies {
    shares = Map.copyOf(shares);
  }

  /// For fields where all values say the same.
  public static Frequencies none() {
    return new Frequencies(Map.of(), 0, 0);
  }

  public boolean isEmpty() {
    return rest == 0;
  }
}
