package uk.rowan.measures.chart;

import java.util.stream.Collectors;
import uk.rowan.measures.Change;
import uk.rowan.measures.Confidence;
import uk.rowan.measures.trend.ControlChart;
import uk.rowan.measures.trend.Funnel;
import uk.rowan.measures.trend.Signal;

/// Titles by rule: no more is claimed than the figures carry.
public final class Finding {

  private Finding() {}

  /// `IRIS referrals rose, from 85 to 169 (+98.8 %)`.
  public static String of(String what, Change change) {
    return switch (change.direction()) {
      case NO_CLEAR_CHANGE -> what + ": " + change.words();
      case MORE_THAN_DOUBLED, ROSE, FELL, MORE_THAN_HALVED -> what + " " + change.words();
    };
  }

  /// Which places stand out, if any does.
  public static String of(Funnel funnel) {
    var outside = funnel.outside(Confidence.OF_99_8);
    if (outside.isEmpty()) {
      return "No place differs by more than chance explains";
    }
    var names = outside.stream().map(Funnel.Place::name).collect(Collectors.joining(", "));
    return names + (outside.size() == 1 ? " differs" : " differ") + " by more than chance explains";
  }

  /// Whether a series only varied as it does.
  public static String of(String what, ControlChart chart) {
    if (chart.signals().isEmpty()) {
      return what + " varied as usual";
    }
    var kinds =
        chart.signals().stream()
            .map(Signal::kind)
            .distinct()
            .sorted()
            .limit(2)
            .map(Signal.Kind::words)
            .collect(Collectors.joining(", "));
    return what + " changed by more than chance: " + kinds;
  }
}
