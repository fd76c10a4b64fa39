package uk.rowan.risk.assessment;

import java.util.List;
import java.util.Set;
import uk.rowan.risk.Band;

/// What a partnership has agreed about risk: what is never called less, and when a case goes to the
/// conference.
record LocalRules(List<LowestBand> lowestBands, Thresholds thresholds) {

  static final LowestBand HONOUR = new LowestBand("honour", "“honour”-based abuse", Band.HIGH);

  /// The rules until a partnership changes them.
  static final LocalRules USUAL = new LocalRules(List.of(HONOUR), Thresholds.USUAL);

  LocalRules {
    lowestBands = List.copyOf(lowestBands);
  }

  List<LowestBand> applyingTo(Set<String> flags) {
    return lowestBands.stream().filter(lowest -> flags.contains(lowest.flag())).toList();
  }
}
