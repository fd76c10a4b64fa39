package uk.rowan.measures.chart;

import java.util.ArrayList;
import java.util.List;

/// Words that go into markup.
final class Text {

  private Text() {}

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Broken into lines of at most so many characters, where words end.
  static List<String> lines(String words, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// About how wide it is drawn, in pixels, in a plain sans-serif.
  static double width(String words, double size) {
    return words.length() * size * 0.54;
  }
}
