package uk.rowan.foundation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Where a reader is in a list that is too long for one page; the first page is 1.
public record Pages(int current, int last, IntFunction<String> href) {

  /// Stands in [#shown()] for the pages that are left out.
  public static final int GAP = 0;

  public Pages {
    if (current < 1 || current > last) {
      throw new IllegalArgumentException("there is no page %d of %d".formatted(current, last));
    }
  }

  /// The first, the last, and those within two of here, as people expect to find them.
  public List<Integer> shown() {
    var shown = new ArrayList<Integer>();
    for (int page = 1; page <= last; page++) {
      if (page == 1 || page == last || Math.abs(page - current) <= 2) {
        shown.add(page);
      } else if (shown.getLast() != GAP) {
        shown.add(GAP);
      }
    }
    return List.copyOf(shown);
  }
}
