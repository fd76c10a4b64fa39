package uk.rowan.sharing.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;

/// One record at the gate.
public record GatePage(
    String base,
    String name,
    @Nullable String restricted,
    List<Row> listed,
    List<Row> excluded,
    @Nullable String lift,
    List<Choice> reasons,
    @Nullable String letIn,
    @Nullable String exclude) {

  /// `id` is empty where nothing can be done.
  public record Row(String id, String who, String about) {}

  @Override
  public String toString() {
    return "GatePage";
  }
}
