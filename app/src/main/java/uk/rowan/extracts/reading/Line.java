package uk.rowan.extracts.reading;

import java.util.List;

/// One record of a file.
///
/// @param number the physical line on which it starts, from 1; in a workbook the row of the sheet
/// @param cells trimmed; in a workbook without the blank ones at the end
public record Line(int number, List<String> cells) {

  public Line {
    cells = List.copyOf(cells);
  }

  /// Nothing of what somebody wrote.
  @Override
  public String toString() {
    return "Line[" + number + ", " + cells.size() + " cells]";
  }
}
