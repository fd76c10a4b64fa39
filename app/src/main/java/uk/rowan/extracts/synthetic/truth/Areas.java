package uk.rowan.extracts.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Ward;

/// The council, its localities in the order in which the wards name them, and what is unplaced.
record Areas(String council, List<String> localities) {

  /// Where nobody sent the areas there is one, of all.
  static Areas of(List<Ward> wards) {
    return wards.isEmpty()
        ? new Areas("all", List.of())
        : new Areas(
            wards.getFirst().council(), wards.stream().map(Ward::locality).distinct().toList());
  }

  List<String> all() {
    var all = new ArrayList<String>();
    all.add(council);
    all.addAll(localities);
    if (!localities.isEmpty()) {
      all.add(Figures.UNKNOWN);
    }
    return all;
  }

  /// Whether what happened in a locality, or nowhere known, counts in the area.
  boolean holds(String area, @Nullable String locality) {
    return area.equals(council)
        || area.equals(locality)
        || (area.equals(Figures.UNKNOWN) && locality == null);
  }
}
