package uk.rowan.insight.measure;

import java.util.List;
import java.util.Optional;

/// All figures of a period, as one audience sees them. `areas` are in the order in which they are
/// shown; `withheld` are the tables that could not be protected.
public record Edition(
    Period period,
    Audience audience,
    List<String> areas,
    List<Figure> figures,
    List<String> withheld) {

  public Edition {
    areas = List.copyOf(areas);
    figures = List.copyOf(figures);
    withheld = List.copyOf(withheld);
  }

  /// The council, or `all` where no areas are known.
  public String everywhere() {
    return areas.getFirst();
  }

  public Optional<Figure> figure(String measure, Cell cell) {
    return figures.stream()
        .filter(figure -> figure.measure().id().equals(measure) && figure.cell().equals(cell))
        .findFirst();
  }
}
