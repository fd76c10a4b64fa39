package uk.rowan.sharing.gate;

import java.util.List;
import uk.rowan.foundation.Choice;

/// A request to lift a restriction, as whoever decides needs it. `content` binds the decision to
/// it.
public record LiftPage(
    String back,
    String action,
    String asker,
    String asked,
    String reason,
    String restricted,
    String content,
    List<Choice> choices) {}
