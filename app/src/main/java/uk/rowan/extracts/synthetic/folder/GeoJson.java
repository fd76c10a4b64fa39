package uk.rowan.extracts.synthetic.folder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.rowan.extracts.synthetic.rows.Boundary;

/// The shapes of wards as GeoJSON (RFC 7946).
final class GeoJson {

  private GeoJson() {}

  static String of(List<Boundary> boundaries) {
    return boundaries.stream()
        .map(GeoJson::feature)
        .collect(
            Collectors.joining(
                ",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
  }

  /// The names are of our own inventing and hold nothing that would need escaping.
  private static String feature(Boundary boundary) {
    var ring =
        boundary.ring().stream()
            .map(
                corner ->
                    String.format(
                        Locale.ROOT, "[%.6f,%.6f]", corner.longitude(), corner.latitude()))
            .collect(Collectors.joining(","));
    return """
        {"type":"Feature","properties":{"ward_code":"%s","ward_name":"%s"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}"""
        .formatted(boundary.ward().code(), boundary.ward().name(), ring);
  }
}
