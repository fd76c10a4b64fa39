package uk.rowan.measures.chart;

/// The colours of the Government Analysis Function. Neighbours differ by 3:1 or carry a second
/// sign.
final class Ink {

  static final String TEXT = "#0b0c0c";
  static final String QUIET = "#505a5f";
  static final String GRID = "#d8dcde";
  static final String PAPER = "#ffffff";
  static final String BLUE = "#12436D";
  static final String TURQUOISE = "#28A197";
  static final String PINK = "#801650";
  static final String ORANGE = "#F46A25";
  static final String BAND = "#E7EAEC";

  /// For categories, in this order; more than these are not told apart.
  private static final String[] CATEGORIES = {BLUE, TURQUOISE, PINK, ORANGE, "#3D3D3D", "#A285D1"};

  /// For amounts, from little to much.
  private static final String[] AMOUNTS = {"#E3EEF8", "#A9CDEE", "#5B9FDD", "#2073BC", BLUE};

  private Ink() {}

  static int categories() {
    return CATEGORIES.length;
  }

  static String category(int i) {
    return CATEGORIES[i];
  }

  static int amounts() {
    return AMOUNTS.length;
  }

  static String amount(int i) {
    return AMOUNTS[i];
  }
}
