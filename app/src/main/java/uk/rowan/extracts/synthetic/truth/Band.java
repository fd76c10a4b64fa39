package uk.rowan.extracts.synthetic.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A closed list of ages, each band with both ends included; the last has no end.
record Band(String name, int from, int to) {

  private static final int OLDEST = Integer.MAX_VALUE;

  static final List<Band> AGE =
      List.of(
          upTo(0, 15),
          upTo(16, 24),
          upTo(25, 34),
          upTo(35, 44),
          upTo(45, 54),
          upTo(55, 64),
          over(65));

  /// `victim_age` and `iris_age`.
  static final List<Band> OF_GROWN = List.of(upTo(16, 24), upTo(25, 44), over(45));

  static final List<Band> FRONTDOOR = List.of(upTo(0, 17), upTo(18, 24), over(25));

  private static Band upTo(int from, int to) {
    return new Band(from + "-" + to, from, to);
  }

  private static Band over(int from) {
    return new Band(from + "+", from, OLDEST);
  }

  boolean holds(@Nullable Integer age) {
    return age != null && age >= from && age <= to;
  }
}
