package uk.rowan.measures.chart;

/// What stands above a chart: what it shows in a sentence of some ten words, what was measured
/// where and when, and below it where the figures come from.
public record Heading(String finding, String measure, String source) {

  public Heading {
    if (finding.isBlank() || measure.isBlank()) {
      throw new IllegalArgumentException("a chart says what it shows and what was measured");
    }
  }
}
