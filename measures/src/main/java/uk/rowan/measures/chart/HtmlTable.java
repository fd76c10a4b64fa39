package uk.rowan.measures.chart;

import uk.rowan.measures.Estimate;
import uk.rowan.measures.Figures;
import uk.rowan.measures.Measured;

/// A table behind a chart: a caption, headings with their scope, figures as they are.
final class HtmlTable {

  private final StringBuilder rows = new StringBuilder();
  private final String caption;
  private final String head;

  HtmlTable(String caption, String... columns) {
    this.caption = caption;
    var cells = new StringBuilder();
    for (var column : columns) {
      cells.append("<th scope=\"col\">").append(Text.escaped(column)).append("</th>");
    }
    head = cells.toString();
  }

  HtmlTable row(String name, String... cells) {
    rows.append("<tr><th scope=\"row\">").append(Text.escaped(name)).append("</th>");
    for (var cell : cells) {
      rows.append("<td>").append(Text.escaped(cell)).append("</td>");
    }
    rows.append("</tr>\n");
    return this;
  }

  static String value(Measured<Estimate> figure) {
    return figure.known().map(it -> Figures.fixed(it.value(), 1)).orElseGet(figure::shorthand);
  }

  static String lower(Measured<Estimate> figure) {
    return limit(figure, true);
  }

  static String upper(Measured<Estimate> figure) {
    return limit(figure, false);
  }

  private static String limit(Measured<Estimate> figure, boolean lower) {
    return figure
        .known()
        .map(Estimate::interval)
        .map(it -> it.isBounded() ? Figures.fixed(lower ? it.lower() : it.upper(), 1) : "")
        .orElse("");
  }

  String done() {
    return """
    <table>
    <caption>%s</caption>
    <thead><tr>%s</tr></thead>
    <tbody>
    %s</tbody>
    </table>\
    """
        .formatted(Text.escaped(caption), head, rows);
  }
}
