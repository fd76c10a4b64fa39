package uk.rowan.sharing.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of the area with the teams that work in each, and the name of a new one as typed.
public record LocalityListPage(List<Row> rows, @Nullable String name) {

  public record Row(String href, String name, String teams) {}
}
