package uk.rowan.risk.assessment;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;

/// Telling of an incident: no more than the criteria need.
public record IncidentPage(
    String person, String name, List<Choice> harming, IncidentForm form, List<Problem> problems) {

  private static final List<Choice> KINDS =
      List.of(Incident.Kind.values()).stream()
          .map(kind -> new Choice(kind.name(), RiskWords.kind(kind)))
          .toList();

  public static List<Choice> kinds() {
    return KINDS;
  }

  public static List<Choice> police() {
    return List.of(
        new Choice("YES", "Yes"), new Choice("NO", "No"), new Choice("NOT_KNOWN", "Not known"));
  }

  @Override
  public String toString() {
    return "IncidentPage";
  }
}
