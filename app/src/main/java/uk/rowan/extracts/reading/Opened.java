package uk.rowan.extracts.reading;

import java.util.List;

/// A file whose header was found, about to be read.
///
/// @param header its cells, trimmed
/// @param headerLine where it is, as [Line#number]
/// @param padded whether a row may leave blank cells at its end away, as workbooks do
/// @param dayZero how many days its serial numbers of days count from later than usual: 1462 in a
///   workbook that counts from 1904
/// @param lines what stands below the header
public record Opened(List<String> header, int headerLine, boolean padded, int dayZero, Lines lines)
    implements AutoCloseable {

  /// Rows that may stand above the header.
  static final int ABOVE = 5;

  public Opened {
    header = List.copyOf(header);
  }

  @Override
  public void close() {
    lines.close();
  }
}
