package uk.rowan.measures.expectation;

import uk.rowan.measures.Estimate;
import uk.rowan.measures.Measured;

/// The share, in per cent, of the people it is expected to have happened to of whom nobody knows.
public record UnderReporting(Expected expected, double known, Estimate percent) {

  /// A note where one is due; else empty.
  public String note() {
    return percent.value() < 0 ? "more known than expected" : "";
  }

  /// By how many percentage points more are unknown than at another time or place. Refused, as not
  /// applicable, where the surveys asked different questions: the difference would be theirs.
  public Measured<Estimate> minus(UnderReporting other) {
    if (expected.questions() != other.expected.questions()) {
      return Measured.notApplicable("the surveys asked different questions");
    }
    return Measured.value(percent.minus(other.percent));
  }
}
