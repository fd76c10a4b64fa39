package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several values in one cell, as the contract separates them.
final class Joined {

  private Joined() {}

  static String routes(List<Route> routes) {
    return routes.stream().map(Route::text).collect(Collectors.joining(";"));
  }

  /// Everybody as `forenames surname (dob)`, or without what is not known.
  static @Nullable String people(List<Mention> people) {
    return people.isEmpty()
        ? null
        : people.stream().map(Joined::person).collect(Collectors.joining(";"));
  }

  private static String person(Mention who) {
    var name = who.forenames() + " " + who.surname();
    return who.dob() == null ? name : name + " (" + who.dob() + ")";
  }
}
