package uk.rowan.insight.measure;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where a figure of a measure stands: in an area, and in a category of a breakdown.
public record Cell(String area, String breakdown, String category) {

  public static final String NONE = "none";
  public static final String ALL = "all";
  public static final String UNKNOWN = "unknown";

  private static final String CROSSED = " x ";

  public static Cell whole(String area) {
    return new Cell(area, NONE, ALL);
  }

  public boolean isWhole() {
    return breakdown.equals(NONE);
  }

  /// Whether a breakdown crosses two.
  public static boolean isCrossing(String breakdown) {
    return breakdown.contains(CROSSED);
  }

  /// Each breakdown of a crossing with its category; of any other, that one.
  public SequencedMap<String, String> sides() {
    var names = breakdown.split(CROSSED, -1);
    var categories = category.split(CROSSED, -1);
    var sides = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      sides.put(names[i], categories[i]);
    }
    return sides;
  }

  public boolean isUnknown() {
    return category.equals(UNKNOWN);
  }

  /// The same without a category.
  public Cell whole() {
    return whole(area);
  }
}
