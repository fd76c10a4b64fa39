package uk.rowan.risk.assessment;

import java.util.List;

/// Whether a criterion is met, why in plain words, and the numbers that rests on.
record Finding(Criterion criterion, Result result, String because, List<Figure> figures) {

  enum Result {
    MET,
    NOT_MET,
    CANNOT_TELL
  }

  record Figure(String what, int number) {}

  Finding {
    figures = List.copyOf(figures);
  }

  boolean isMet() {
    return result == Result.MET;
  }
}
