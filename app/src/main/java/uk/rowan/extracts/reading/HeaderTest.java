package uk.rowan.extracts.reading;

import java.util.List;

/// Says how much like the header that is looked for a record is.
@FunctionalInterface
public interface HeaderTest {

  /// How many of the cells are known headers; 0 for what is no header.
  int known(List<String> cells);
}
