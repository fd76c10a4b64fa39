package uk.rowan.measures.chart;

import java.util.List;

/// From longitude and latitude to a box of pixels, as large as fits: degrees of longitude shrunk by
/// the cosine of the middle latitude, which is true enough for a county.
final class Projection {

  private final double west;
  private final double north;
  private final double shrink;
  private final double scale;
  private final double left;
  private final double top;
  private final double height;

  private Projection(
      double west,
      double north,
      double shrink,
      double scale,
      double left,
      double top,
      double height) {
    this.west = west;
    this.north = north;
    this.shrink = shrink;
    this.scale = scale;
    this.left = left;
    this.top = top;
    this.height = height;
  }

  static Projection of(List<Area> areas, double left, double top, double width, double height) {
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (var area : areas) {
      for (var ring : area.rings()) {
        for (var point : ring) {
          west = Math.min(west, point[0]);
          east = Math.max(east, point[0]);
          south = Math.min(south, point[1]);
          north = Math.max(north, point[1]);
        }
      }
    }
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double scale = Math.min((width - 4) / ((east - west) * shrink), (height - 4) / (north - south));
    double spare = width - (east - west) * shrink * scale;
    return new Projection(
        west, north, shrink, scale, left + spare / 2, top + 2, (north - south) * scale + 4);
  }

  /// How much of the height the areas take.
  double height() {
    return height;
  }

  /// The outline as a path. Points that fall on the same tenth of a pixel are drawn once.
  String path(Area area) {
    var path = new StringBuilder();
    for (var ring : area.rings()) {
      var last = "";
      boolean first = true;
      for (var point : ring) {
        var place =
            Svg.number(left + (point[0] - west) * shrink * scale)
                + " "
                + Svg.number(top + (north - point[1]) * scale);
        if (!place.equals(last)) {
          path.append(first ? 'M' : 'L').append(place);
          first = false;
        }
        last = place;
      }
      path.append('Z');
    }
    return path.toString();
  }
}
