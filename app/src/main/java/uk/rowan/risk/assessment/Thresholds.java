package uk.rowan.risk.assessment;

import java.util.Map;

/// From when on a case goes to the conference. The numbers are SafeLives' published ones until a
/// partnership agrees others.
///
/// A count of yes belongs to one instrument: an instrument that is not in `visibleHighRisk` has no
/// such threshold.
record Thresholds(Map<String, Integer> visibleHighRisk, Escalation escalation, int repeatMonths) {

  /// So many incidents in so many months; `policeOnly` counts those that police know of.
  record Escalation(int incidents, int months, boolean policeOnly) {

    Escalation {
      if (incidents < 1 || months < 1) {
        throw new IllegalArgumentException(
            "escalation is at least 1 incident in 1 month, not %d in %d"
                .formatted(incidents, months));
      }
    }
  }

  static final Thresholds USUAL =
      new Thresholds(Map.of("sector-24", 14), new Escalation(3, 12, true), 12);

  Thresholds {
    visibleHighRisk = Map.copyOf(visibleHighRisk);
    if (repeatMonths < 1 || visibleHighRisk.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("thresholds are at least 1");
    }
  }
}
