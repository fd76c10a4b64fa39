package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.List;
import uk.rowan.insight.measure.Cell;

/// The areas that figures are for: the council, its localities, and what lies in none. Where no
/// areas are known there is one, `all`.
record Places(String everywhere, List<String> localities) {

  static final Places ONE = new Places(Cell.ALL, List.of());

  Places {
    localities = List.copyOf(localities);
  }

  /// In the order in which they are shown.
  List<String> all() {
    var all = new ArrayList<String>();
    all.add(everywhere);
    if (!isOne()) {
      all.addAll(parts());
    }
    return all;
  }

  /// What the whole is divided into.
  List<String> parts() {
    var parts = new ArrayList<>(localities);
    parts.add(Cell.UNKNOWN);
    return parts;
  }

  boolean isOne() {
    return localities.isEmpty();
  }
}
