package uk.rowan.foundation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with what was typed, and how to mend it. The field is the name of the input it is
/// about.
public record Problem(String field, String message) {

  /// The first problem of one field, or null when that field is in order.
  public static @Nullable String at(List<Problem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
