package uk.rowan.support.caseload;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which cases are listed, and in what order.
record View(Whose whose, Status status, Risk risk, Sorted sorted) {

  enum Whose {
    MINE,
    TEAM
  }

  enum Status {
    CURRENT,
    WAITING,
    CLOSED
  }

  enum Risk {
    ANY,
    HIGH,
    UNKNOWN
  }

  enum Sorted {
    RISK,
    CONTACT,
    OPENED,
    REFERENCE
  }

  /// What is not a known word is as if it had not been said: by risk, then by time since contact.
  static View of(
      @Nullable String whose,
      @Nullable String status,
      @Nullable String risk,
      @Nullable String sorted) {
    return new View(
        one(Whose.values(), whose),
        one(Status.values(), status),
        one(Risk.values(), risk),
        one(Sorted.values(), sorted));
  }

  /// The address of a list, without anybody's words.
  String query() {
    return "whose=%s&status=%s&risk=%s&sorted=%s".formatted(whose, status, risk, sorted);
  }

  View sortedBy(Sorted by) {
    return new View(whose, status, risk, by);
  }

  private static <E extends Enum<E>> E one(E[] values, @Nullable String typed) {
    return Stream.of(values)
        .filter(value -> value.name().equals(typed))
        .findFirst()
        .orElse(values[0]);
  }
}
