package uk.rowan.extracts.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Column;
import uk.rowan.extracts.mapping.Headers;
import uk.rowan.extracts.mapping.Mapping;
import uk.rowan.extracts.reading.HeaderTest;
import uk.rowan.extracts.reading.Refused;

/// What the columns of one file are.
///
/// @param width how many cells a row has
/// @param columns by the place of the cell; null where the mapping knows no such column
/// @param extra headers that the mapping does not know, as they stand
record Header(int width, List<@Nullable Column> columns, List<String> extra) {

  /// Fewer known headers than this are a coincidence.
  private static final int FEW = 2;

  /// Recognises the header of a source's file.
  static HeaderTest test(Mapping mapping) {
    var byHeader = mapping.byHeader();
    int enough = Math.min(FEW, mapping.columns().size());
    return cells -> {
      int known = known(byHeader, cells).size();
      return known >= (mapping.geojson() ? 1 : enough) ? known : 0;
    };
  }

  /// Recognises it only when nothing that is required is missing.
  static boolean isWhole(Mapping mapping, List<String> cells) {
    return missing(mapping, known(mapping.byHeader(), cells)).isEmpty();
  }

  private static Set<Column> known(Map<String, Column> byHeader, List<String> cells) {
    var known = new LinkedHashSet<Column>();
    for (var cell : cells) {
      var column = byHeader.get(Headers.fold(cell));
      if (column != null) {
        known.add(column);
      }
    }
    return known;
  }

  /// Throws [Refused] when a required column is missing or one is there twice.
  static Header of(Mapping mapping, List<String> cells) throws Refused {
    var byHeader = mapping.byHeader();
    var columns = new ArrayList<@Nullable Column>();
    var extra = new ArrayList<String>();
    var seen = new LinkedHashMap<String, Column>();
    for (var cell : cells) {
      var column = byHeader.get(Headers.fold(cell));
      if (column != null && seen.put(column.name(), column) != null) {
        throw new Refused("Two columns are `%s`. Leave one of them out.".formatted(column.name()));
      }
      columns.add(column);
      if (column == null && !cell.isEmpty()) {
        extra.add(cell);
      }
    }
    var missing = missing(mapping, Set.copyOf(seen.values()));
    if (!missing.isEmpty()) {
      throw new Refused(
          "The header lacks %s. Add %s, or say which of your columns it is."
              .formatted(
                  String.join(", ", missing), missing.size() == 1 ? "the column" : "the columns"));
    }
    return new Header(cells.size(), columns, List.copyOf(extra));
  }

  private static List<String> missing(Mapping mapping, Set<Column> known) {
    var missing = new ArrayList<String>();
    for (var column : mapping.columns()) {
      if (column.required() && !known.contains(column)) {
        missing.add(column.name());
      }
    }
    for (var person : mapping.persons()) {
      var parts = mapping.parts(person);
      if (!known.contains(parts.get("surname")) && !known.contains(parts.get("forenames"))) {
        missing.add(person.role() + "_surname");
      }
    }
    return missing;
  }
}
