package uk.rowan.measures;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What stands in a cell: a value, or the reason why there is none.
///
/// Zero is a [Value]. The four reasons are never taken for zero nor for one another: what is
/// computed from an absence is an absence, and of two absences the one that must stay secret wins.
public sealed interface Measured<T> {

  /// A value, zero included.
  record Value<T>(T value) implements Measured<T> {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// Nobody recorded it, or nothing that it could be computed from; `why` in words for a note.
  record Missing<T>(String why) implements Measured<T> {}

  /// There is no such thing here, as a share of nobody; `why` in words for a note.
  record NotApplicable<T>(String why) implements Measured<T> {}

  /// The agency that holds it has not sent it.
  record NotSubmitted<T>() implements Measured<T> {}

  /// It is known and not shown, lest somebody be recognised.
  record Suppressed<T>() implements Measured<T> {}

  static <T> Measured<T> value(T value) {
    return new Value<>(value);
  }

  static <T> Measured<T> missing(String why) {
    return new Missing<>(why);
  }

  static <T> Measured<T> notApplicable(String why) {
    return new NotApplicable<>(why);
  }

  static <T> Measured<T> notSubmitted() {
    return new NotSubmitted<>();
  }

  static <T> Measured<T> suppressed() {
    return new Suppressed<>();
  }

  /// The value, where there is one.
  default Optional<T> known() {
    return this instanceof Value<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  /// What follows from the value; the same absence where there is none.
  default <U> Measured<U> map(Function<? super T, ? extends U> step) {
    return then(value -> new Value<>(step.apply(value)));
  }

  /// As [#map], where the step itself may find nothing.
  default <U> Measured<U> then(Function<? super T, Measured<U>> step) {
    return switch (this) {
      case Value<T>(var value) -> step.apply(value);
      case Missing<T>(var why) -> new Missing<>(why);
      case NotApplicable<T>(var why) -> new NotApplicable<>(why);
      case NotSubmitted<T> _ -> new NotSubmitted<>();
      case Suppressed<T> _ -> new Suppressed<>();
    };
  }

  /// What follows from both values. Suppressed outweighs every other absence; else the first
  /// counts.
  default <U, V> Measured<V> with(
      Measured<U> other, BiFunction<? super T, ? super U, Measured<V>> step) {
    if (other instanceof Suppressed<U>) {
      return new Suppressed<>();
    }
    return then(mine -> other.then(theirs -> step.apply(mine, theirs)));
  }

  /// The shorthand of the Government Analysis Function for tables: `[c]` confidential, `[z]` not
  /// applicable, `[x]` not available. Empty for a value.
  default String shorthand() {
    return switch (this) {
      case Value<T> _ -> "";
      case Missing<T> _, NotSubmitted<T> _ -> "[x]";
      case NotApplicable<T> _ -> "[z]";
      case Suppressed<T> _ -> "[c]";
    };
  }
}
