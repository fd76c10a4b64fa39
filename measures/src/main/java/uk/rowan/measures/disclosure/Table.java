package uk.rowan.measures.disclosure;

import java.util.List;

/// Cells that are published under one name, each with a label of its own.
public record Table(String name, List<Cell> cells) {

  public Table {
    cells = List.copyOf(cells);
    if (cells.stream().map(Cell::label).distinct().count() < cells.size()) {
      throw new IllegalArgumentException("two cells of the table " + name + " have one label");
    }
  }
}
