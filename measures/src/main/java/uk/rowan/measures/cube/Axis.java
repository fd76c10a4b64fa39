package uk.rowan.measures.cube;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One thing events are counted by, with everything it may be. What is not known is a category of
/// its own, so that categories always add up to all.
public final class Axis {

  private final String name;
  private final List<String> categories;
  private final Map<String, Integer> codes = new HashMap<>();

  private Axis(String name, List<String> categories) {
    this.name = name;
    this.categories = categories;
    categories.forEach(category -> codes.put(category, codes.size()));
  }

  public static Axis of(String name, List<String> categories) {
    var axis = new Axis(name, List.copyOf(categories));
    if (categories.isEmpty() || axis.codes.size() < categories.size()) {
      throw new IllegalArgumentException(name + " needs categories with different names");
    }
    return axis;
  }

  public static Axis of(String name, String... categories) {
    return of(name, List.of(categories));
  }

  public String name() {
    return name;
  }

  public List<String> categories() {
    return categories;
  }

  /// The number of a category, from 0: how events carry it.
  public int code(String category) {
    var code = codes.get(category);
    if (code == null) {
      throw new IllegalArgumentException(name + " has no category " + category);
    }
    return code;
  }

  int size() {
    return categories.size();
  }
}
