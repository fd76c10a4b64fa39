package uk.rowan.extracts.checking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often which rule was broken in which field of one file.
public final class Counts {

  /// One rule in one field.
  ///
  /// @param rows in how many rows
  public record Count(Remark remark, long rows) {}

  private final Map<Remark, long[]> counts = new HashMap<>();

  public void add(Remark remark) {
    add(remark, 1);
  }

  void add(Remark remark, long rows) {
    counts.computeIfAbsent(remark, _ -> new long[1])[0] += rows;
  }

  /// All that a row was told.
  public void add(Checked row) {
    switch (row) {
      case Checked.Sound sound -> sound.remarks().forEach(this::add);
      case Checked.Unsound unsound -> add(unsound.fault());
    }
  }

  /// The gravest first, then the most frequent.
  public List<Count> all() {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()[0]))
        .sorted(
            Comparator.comparing((Count count) -> count.remark().rule().severity())
                .thenComparing(Count::rows, Comparator.reverseOrder())
                .thenComparing(count -> count.remark().field())
                .thenComparing(count -> count.remark().rule().id()))
        .toList();
  }
}
