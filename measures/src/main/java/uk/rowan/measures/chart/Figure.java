package uk.rowan.measures.chart;

/// A chart that is done. `svg` stands alone, with its title in it; `table` is an HTML table of the
/// same figures.
public record Figure(Heading heading, String svg, String table) {

  /// An HTML figure: the chart, and its table to be opened below.
  public String html() {
    return """
    <figure>
    %s
    <details><summary>Table: %s</summary>
    %s
    </details>
    </figure>
    """
        .formatted(svg, Text.escaped(heading.measure()), table);
  }
}
