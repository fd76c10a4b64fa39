package uk.rowan.measures.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Stretches of a series that go the same way.
final class Runs {

  private Runs() {}

  /// Every unbroken stretch of at least `least` points of one sign; a point without a sign ends it.
  static List<Signal> of(Signal.Kind kind, int points, int least, IntUnaryOperator sign) {
    var found = new ArrayList<Signal>();
    int from = 0;
    for (int i = 1; i <= points; i++) {
      if (i == points || sign.applyAsInt(i) != sign.applyAsInt(from)) {
        if (i - from >= least && sign.applyAsInt(from) != 0) {
          found.add(new Signal(kind, from, i - 1));
        }
        from = i;
      }
    }
    return found;
  }
}
