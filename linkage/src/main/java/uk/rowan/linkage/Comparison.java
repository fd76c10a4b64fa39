package uk.rowan.linkage;

import java.util.List;

/// How one field is weighed.
///
/// @param levels from the whole value to none, as [Kind#levels()] has them; a missing value weighs
///   nothing
/// @param frequencies how common values are
public record Comparison(Field field, List<Level> levels, Frequencies frequencies) {

  public Comparison {
    levels = List.copyOf(levels);
    if (levels.size() != field.kind().levels().size()) {
      throw new IllegalArgumentException(
          "%s has %d levels, not %d"
              .formatted(field.kind(), field.kind().levels().size(), levels.size()));
    }
  }
}
