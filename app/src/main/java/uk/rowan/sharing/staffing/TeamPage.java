package uk.rowan.sharing.staffing;

import java.util.List;
import uk.rowan.foundation.Choice;

/// One team: its name as typed, and in which part of the area it works.
public record TeamPage(
    String title,
    String action,
    String service,
    String serviceHref,
    int version,
    String name,
    String locality,
    List<Choice> localities) {}
