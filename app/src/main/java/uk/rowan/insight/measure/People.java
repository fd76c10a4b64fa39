package uk.rowan.insight.measure;

import uk.rowan.measures.population.AgeBand;

/// Whom something is counted among: of one sex (`F` or `M`) or of both (empty), of some ages.
public record People(String sex, AgeBand ages) {

  /// Reads `16+`, `all` or `F 18+`, and as a category also `F x 16-24`.
  public static People parse(String words) {
    var parts = words.strip().split(" x | ", 2);
    return parts.length == 1
        ? new People("", AgeBand.parse(parts[0]))
        : new People(parts[0], AgeBand.parse(parts[1]));
  }

  /// These people of a category that says an age band, or a sex and one.
  public People of(String category) {
    var narrower = parse(category);
    return new People(narrower.sex.isEmpty() ? sex : narrower.sex, narrower.ages);
  }
}
