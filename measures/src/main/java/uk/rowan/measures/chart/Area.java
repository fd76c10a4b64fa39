package uk.rowan.measures.chart;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outline of an area: rings of longitude and latitude, as GeoJSON has them.
public record Area(String code, List<List<double[]>> rings) {

  private static final JsonMapper JSON = new JsonMapper();

  /// The areas of a GeoJSON feature collection, each named by one of its properties. Anything that
  /// is not a polygon is passed over.
  public static List<Area> fromGeoJson(String json, String property) {
    var areas = new ArrayList<Area>();
    for (var feature : JSON.readTree(json).path("features")) {
      var geometry = feature.path("geometry");
      var rings = new ArrayList<List<double[]>>();
      switch (geometry.path("type").asString("")) {
        case "Polygon" -> polygon(geometry.path("coordinates"), rings);
        case "MultiPolygon" -> geometry.path("coordinates").forEach(it -> polygon(it, rings));
        default -> {}
      }
      if (!rings.isEmpty()) {
        areas.add(new Area(feature.path("properties").path(property).asString(""), rings));
      }
    }
    return areas;
  }

  private static void polygon(JsonNode polygon, List<List<double[]>> into) {
    for (var ring : polygon) {
      var points = new ArrayList<double[]>();
      ring.forEach(
          point -> points.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()}));
      into.add(points);
    }
  }
}
