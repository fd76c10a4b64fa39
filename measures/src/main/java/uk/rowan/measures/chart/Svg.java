package uk.rowan.measures.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// An SVG as it is written. All coordinates are pixels from the top left of the drawing, below the
/// title.
final class Svg {

  static final double WIDTH = 720;
  private static final String FONT = "Arial, Helvetica, sans-serif";
  private static final int TITLE_CHARACTERS = 62;

  private final StringBuilder marks = new StringBuilder();

  enum Anchor {
    START,
    MIDDLE,
    END
  }

  static String number(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
    return line(x1, y1, x2, y2, colour, width, "");
  }

  Svg line(double x1, double y1, double x2, double y2, String colour, double width, String dashes) {
    marks.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n"
            .formatted(
                number(x1),
                number(y1),
                number(x2),
                number(y2),
                colour,
                number(width),
                dashed(dashes)));
    return this;
  }

  Svg path(String path, String fill, String stroke, double width, String dashes) {
    marks.append(
        "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>\n"
            .formatted(path, fill, stroke, number(width), dashed(dashes)));
    return this;
  }

  Svg band(String path, String fill) {
    marks.append("<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.2\"/>\n".formatted(path, fill));
    return this;
  }

  Svg rect(double x, double y, double width, double height, String fill) {
    marks.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
            .formatted(number(x), number(y), number(Math.max(0, width)), number(height), fill));
    return this;
  }

  Svg dot(double x, double y, double radius, String fill) {
    marks.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(number(x), number(y), number(radius), fill, Ink.PAPER));
    return this;
  }

  /// A square on its corner: told from a dot without its colour.
  Svg diamond(double x, double y, double reach, String fill) {
    var path =
        "M%s %sL%s %sL%s %sL%s %sZ"
            .formatted(
                number(x), number(y - reach),
                number(x + reach), number(y),
                number(x), number(y + reach),
                number(x - reach), number(y));
    return path(path, fill, Ink.TEXT, 1, "");
  }

  Svg text(double x, double y, Anchor anchor, String words) {
    return text(x, y, anchor, words, 14, Ink.TEXT, false);
  }

  Svg quiet(double x, double y, Anchor anchor, String words) {
    return text(x, y, anchor, words, 13, Ink.QUIET, false);
  }

  Svg strong(double x, double y, Anchor anchor, String words) {
    return text(x, y, anchor, words, 14, Ink.TEXT, true);
  }

  private Svg text(
      double x, double y, Anchor anchor, String words, int size, String colour, boolean bold) {
    marks.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>\n"
            .formatted(
                number(x),
                number(y),
                anchor.name().toLowerCase(Locale.ROOT),
                size,
                colour,
                bold ? " font-weight=\"bold\"" : "",
                Text.escaped(words)));
    return this;
  }

  Svg raw(String markup) {
    marks.append(markup);
    return this;
  }

  private static String dashed(String dashes) {
    return dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
  }

  /// The whole, `height` pixels of drawing under the title and above the source.
  String done(Heading heading, double height) {
    var top = new Svg();
    double y = 24;
    for (var line : Text.lines(heading.finding(), TITLE_CHARACTERS)) {
      top.text(0, y, Anchor.START, line, 19, Ink.TEXT, true);
      y += 24;
    }
    for (var line : Text.lines(heading.measure(), 95)) {
      top.text(0, y, Anchor.START, line, 14, Ink.QUIET, false);
      y += 19;
    }
    double all = y + height + (heading.source().isEmpty() ? 4 : 26);
    if (!heading.source().isEmpty()) {
      top.quiet(0, all - 6, Anchor.START, "Source: " + heading.source());
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" \
    aria-label="%s" font-family="%s">
    <title>%s</title>
    <desc>%s. The figures are in the table.</desc>
    <rect width="100%%" height="100%%" fill="%s"/>
    %s<g transform="translate(0 %s)">
    %s</g>
    </svg>\
    """
        .formatted(
            number(WIDTH),
            number(all),
            number(WIDTH),
            number(all),
            Text.escaped(heading.finding()),
            FONT,
            Text.escaped(heading.finding()),
            Text.escaped(heading.measure()),
            Ink.PAPER,
            top.marks,
            number(y),
            marks);
  }
}
