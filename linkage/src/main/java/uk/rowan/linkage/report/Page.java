package uk.rowan.linkage.report;

import java.util.List;

/// A page of HTML that needs nothing beside itself: no script, no font, no picture from elsewhere.
final class Page {

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}
      h1{font-size:1.8rem}h2{font-size:1.3rem;margin-top:2.5rem}h3{font-size:1rem;margin-bottom:.2rem}
      table{border-collapse:collapse;margin:.5rem 0}th,td{border-bottom:1px solid #b1b4b6;padding:.25rem .9rem .25rem 0;text-align:left}
      td.n,th.n{text-align:right}svg{max-width:100%;height:auto;font:12px system-ui,sans-serif}
      p.note{color:#505a5f;max-width:44rem}""";

  private final StringBuilder body = new StringBuilder();
  private final String title;

  Page(String title) {
    this.title = title;
  }

  Page heading(String words) {
    body.append("<h2>").append(escaped(words)).append("</h2>\n");
    return this;
  }

  Page smallHeading(String words) {
    body.append("<h3>").append(escaped(words)).append("</h3>\n");
    return this;
  }

  Page note(String words) {
    body.append("<p class=\"note\">").append(escaped(words)).append("</p>\n");
    return this;
  }

  Page chart(String svg) {
    body.append(svg).append('\n');
    return this;
  }

  /// The first column is words, the others numbers.
  Page table(List<String> headings, List<List<String>> rows) {
    body.append("<table><thead><tr>");
    for (int i = 0; i < headings.size(); i++) {
      cell("th", i, headings.get(i));
    }
    body.append("</tr></thead><tbody>\n");
    for (var row : rows) {
      body.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell("td", i, row.get(i));
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table>\n");
    return this;
  }

  String html() {
    return """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%1$s</title><style>
        %2$s
        </style></head><body><h1>%1$s</h1>
        %3$s</body></html>
        """
        .formatted(escaped(title), STYLE, body);
  }

  private void cell(String tag, int column, String words) {
    body.append('<').append(tag).append(column == 0 ? ">" : " class=\"n\">");
    body.append(escaped(words)).append("</").append(tag).append('>');
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
