package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several values in one cell, as the contract separates them.
final class Joined {

  private Joined() {}

  static String routes(List<Route> routes) {
    return routes.stream().map(Route::text).collect(Collectors.joining(";"));
  }

  /// Everybody as `forenames surname (dob)`.
  static @Nullable String people(List<Mention> people) {
    return people.isEmpty()
        ? null
        : people.stream()
            .map(
                who ->
                    "%s %s (%s)".formatted(
                            who.forenames(), who.surname(), Objects.requireNonNull(who.dob())))
            .collect(Collectors.joining(";"));
  }
}
