package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import uk.rowan.measures.Measured;

/// A release that may go out, with the report that stays in.
public record Protection(List<Protected> tables, Report report) {

  /// A table as it goes out.
  public sealed interface Protected {
    String name();

    /// Each cell by its label: a count as the rule rounds it, or suppressed. Whether a cell was
    /// small itself or hidden for another's sake cannot be told from it. Rates, shares and changes
    /// are to be computed from these counts and no others.
    record Shown(String name, SequencedMap<String, Measured<Long>> cells) implements Protected {}

    /// It could not be protected and does not go out.
    record Withheld(String name) implements Protected {}
  }

  public Protection {
    tables = List.copyOf(tables);
  }

  /// A cell as it goes out; suppressed where its table is withheld.
  public Measured<Long> cell(String table, String label) {
    var found = tables.stream().filter(it -> it.name().equals(table)).findFirst();
    return switch (found.orElseThrow(() -> new IllegalArgumentException("no table " + table))) {
      case Protected.Withheld _ -> Measured.suppressed();
      case Protected.Shown shown -> {
        var cell = shown.cells().get(label);
        if (cell == null) {
          throw new IllegalArgumentException("no cell " + label + " in " + table);
        }
        yield cell;
      }
    };
  }

  static Protection of(
      Release asked, Release given, Ground ground, Set<Part> hidden, List<Exposure> alreadyOut) {
    var tables = new ArrayList<Protected>();
    var reasons = new ArrayList<Report.Hidden>();
    for (var table : asked.tables()) {
      if (!given.tables().contains(table)) {
        tables.add(new Protected.Withheld(table.name()));
        continue;
      }
      var cells = new LinkedHashMap<String, Measured<Long>>();
      for (var cell : table.cells()) {
        var part = ground.classes(cell.part());
        boolean hides = hidden.contains(part);
        long count = asked.frame().count(cell.part());
        cells.put(
            cell.label(),
            hides ? Measured.suppressed() : Measured.value(ground.rule().rounded(count)));
        if (hides) {
          var why = ground.small().contains(part) ? Report.Why.SMALL : Report.Why.FOR_OTHERS;
          reasons.add(new Report.Hidden(table.name(), cell.label(), why));
        }
      }
      tables.add(new Protected.Shown(table.name(), cells));
    }
    var withheld =
        tables.stream().filter(Protected.Withheld.class::isInstance).map(Protected::name).toList();
    return new Protection(tables, new Report(reasons, withheld, alreadyOut));
  }
}
