package uk.rowan.insight.measure;

import org.jspecify.annotations.Nullable;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Method;
import uk.rowan.measures.Verdict;

/// What a measure came to in a cell. A numerator or denominator is empty where there is none, or
/// where it may not be shown.
public record Figure(
    Definition measure,
    Period period,
    Cell cell,
    @Nullable Double numerator,
    @Nullable Double denominator,
    Measured<Estimate> value,
    String note) {

  /// A figure that has a value, may not be shown, is of nothing, or was never sent.
  public enum State {
    VALUE,
    SUPPRESSED,
    NOT_APPLICABLE,
    NOT_SUBMITTED
  }

  public State state() {
    return switch (value) {
      case Measured.Value<Estimate> _ -> State.VALUE;
      case Measured.Suppressed<Estimate> _ -> State.SUPPRESSED;
      case Measured.NotApplicable<Estimate> _, Measured.Missing<Estimate> _ -> State.NOT_APPLICABLE;
      case Measured.NotSubmitted<Estimate> _ -> State.NOT_SUBMITTED;
    };
  }

  public Verdict verdict() {
    return measure.benchmark().map(benchmark -> benchmark.on(value)).orElse(Verdict.NONE);
  }

  public Method method() {
    return value.known().map(Estimate::method).orElse(Method.NONE);
  }
}
