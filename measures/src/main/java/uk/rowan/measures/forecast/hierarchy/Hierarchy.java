package uk.rowan.measures.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Areas within areas: what an area counts is what its parts count together.
public final class Hierarchy {

  private final List<String> areas;
  private final List<String> smallest;
  private final double[][] sums;

  /// Takes every area but the topmost with the area it is a part of. Refuses an area that is part
  /// of itself by some way round.
  public Hierarchy(Map<String, String> partOf) {
    var all = new LinkedHashMap<String, String>();
    partOf.forEach((_, whole) -> all.put(whole, whole));
    partOf.forEach((part, _) -> all.put(part, part));
    this.areas = List.copyOf(all.keySet());
    this.smallest = areas.stream().filter(area -> !partOf.containsValue(area)).toList();
    this.sums = new double[areas.size()][smallest.size()];
    var place = new HashMap<String, Integer>();
    areas.forEach(area -> place.put(area, place.size()));
    for (int j = 0; j < smallest.size(); j++) {
      for (var area : upwards(smallest.get(j), partOf)) {
        sums[place.getOrDefault(area, 0)][j] = 1;
      }
    }
    for (int i = 0; i < areas.size(); i++) {
      if (Arrays.stream(sums[i]).sum() == 0) {
        throw new IllegalArgumentException(areas.get(i) + " is part of itself");
      }
    }
  }

  /// All areas, in the order in which figures for them are given and returned.
  public List<String> areas() {
    return areas;
  }

  /// The areas without parts.
  public List<String> smallest() {
    return smallest;
  }

  /// For each area, which of the smallest it holds: 1 or 0. Not to be written to.
  double[][] sums() {
    return sums;
  }

  private static List<String> upwards(String area, Map<String, String> partOf) {
    var way = new ArrayList<String>();
    for (var at = area; at != null; at = partOf.get(at)) {
      if (way.contains(at)) {
        throw new IllegalArgumentException(area + " is part of itself");
      }
      way.add(at);
    }
    return way;
  }
}
