package uk.rowan.extracts.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Where and how somebody can be found, as one text to be sealed: parts one after another, none of
/// which can hold the sign between them.
final class Places {

  /// Parts of a person that are only ever kept sealed.
  static final Set<String> PARTS = Set.of("house", "postcode", "phone");

  private static final String BETWEEN = "\u001f";

  private Places() {}

  static String together(Map<String, String> parts) {
    return parts.getOrDefault("house", "")
        + BETWEEN
        + parts.getOrDefault("postcode", "")
        + BETWEEN
        + parts.getOrDefault("phone", "");
  }

  static Map<String, String> apart(String together) {
    var parts = together.split(BETWEEN, -1);
    var places = new HashMap<String, String>();
    put(places, "house", parts[0]);
    put(places, "postcode", parts[1]);
    put(places, "phone", parts[2]);
    return places;
  }

  private static void put(Map<String, String> places, String part, String value) {
    if (!value.isEmpty()) {
      places.put(part, value);
    }
  }

  /// Where in its delivery a person's places are kept.
  static String place(int line, String role, int place) {
    return "extracts.named/" + line + "/" + role + "/" + place;
  }
}
