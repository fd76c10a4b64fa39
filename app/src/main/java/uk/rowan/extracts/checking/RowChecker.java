package uk.rowan.extracts.checking;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Absence;
import uk.rowan.extracts.mapping.Column;
import uk.rowan.extracts.mapping.Mapping;
import uk.rowan.extracts.mapping.Type;
import uk.rowan.extracts.reading.Line;

/// Says what becomes of each row of one file. For one thread.
final class RowChecker {

  private static final Cell BLANK = new Cell.Absent(Absence.MISSING, null);

  private final Mapping mapping;
  private final Header header;
  private final boolean padded;
  private final CellReader cells;
  private final PeopleReader people;
  private final Fingerprints fingerprints;
  private final LocalDateTime now;
  private final List<Rule> orders;

  /// `padded` is whether a row may leave blank cells at its end away; `now` is in Europe/London.
  RowChecker(
      Mapping mapping,
      Header header,
      boolean padded,
      CellReader cells,
      Fingerprints fingerprints,
      LocalDateTime now) {
    this.mapping = mapping;
    this.header = header;
    this.padded = padded;
    this.cells = cells;
    this.people = new PeopleReader(mapping, cells, now.toLocalDate());
    this.fingerprints = fingerprints;
    this.now = now;
    this.orders = mapping.orders().stream().map(Rule::of).toList();
  }

  Checked check(Line line) {
    int found = line.cells().size();
    if (padded ? found > header.width() : found != header.width()) {
      return new Checked.Unsound(line, new Remark("", Rule.CELLS));
    }
    var told = told(line);
    var row = new Row(line);
    for (var column : mapping.columns()) {
      if (column.person() == null) {
        var fault = row.take(column, told.getOrDefault(column.name(), ""));
        if (fault != null) {
          return new Checked.Unsound(line, new Remark(column.name(), fault));
        }
      }
    }
    var at = mapping.event() == null ? null : row.moments.get(mapping.event());
    if (at != null && mapping.event() != null && isFuture(at)) {
      return new Checked.Unsound(line, new Remark(mapping.event(), Rule.FUTURE));
    }
    var fault = people.read(told, row.values, at, row.notes);
    return fault == null ? row.done(at) : new Checked.Unsound(line, fault);
  }

  private boolean isFuture(Moment at) {
    return at.timed() ? at.at().isAfter(now) : at.at().toLocalDate().isAfter(now.toLocalDate());
  }

  private Map<String, String> told(Line line) {
    var told = new HashMap<String, String>();
    for (int i = 0; i < line.cells().size(); i++) {
      var column = header.columns().get(i);
      if (column != null) {
        told.put(column.name(), line.cells().get(i));
      }
    }
    return told;
  }

  /// What is noted of a row beside its values.
  static final class Notes {
    final Map<String, Absence> absent = new HashMap<>();
    final Map<String, String> told = new HashMap<>();
    final List<Remark> remarks = new ArrayList<>();
    final List<Named> named = new ArrayList<>();

    void absent(String field, Cell.Absent cell) {
      if (cell.why() != Absence.MISSING) {
        absent.put(field, cell.why());
      }
      if (cell.rule() != null) {
        remarks.add(new Remark(field, asOptional(cell.rule())));
      }
    }

    /// The same fault where the field may be left out.
    private static Rule asOptional(Rule rule) {
      return rule.equals(Rule.IMPOSSIBLE) ? Rule.DATE_UNREADABLE : rule;
    }

    void repaired(String field, String told, Rule rule) {
      this.told.put(field, told);
      remarks.add(new Remark(field, rule));
    }
  }

  /// One row under way.
  private final class Row {
    private final Line line;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Moment> moments = new HashMap<>();
    private final Notes notes = new Notes();

    Row(Line line) {
      this.line = line;
    }

    /// The rule by which the whole row is refused; null when it is not.
    @Nullable Rule take(Column column, String cell) {
      switch (cell.isEmpty() ? BLANK : cells.read(column, cell)) {
        case Cell.Known known -> {
          values.put(column.name(), known.text());
          if (known.moment() != null) {
            moments.put(column.name(), known.moment());
          }
          if (known.repair() != null) {
            notes.repaired(column.name(), cell, known.repair());
          }
        }
        case Cell.Absent absent -> {
          if (column.required()) {
            return required(absent);
          }
          notes.absent(column.name(), absent);
        }
      }
      return null;
    }

    private static Rule required(Cell.Absent absent) {
      var rule = absent.rule();
      if (rule == null) {
        return Rule.REQUIRED;
      }
      return switch (rule.id()) {
        case "code.unknown" -> Rule.CODE;
        case "date.unreadable" -> Rule.DATE;
        case "number.unreadable" -> Rule.RANGE;
        case "date.impossible" -> Rule.IMPOSSIBLE;
        default -> Rule.UNREADABLE;
      };
    }

    Checked done(@Nullable Moment at) {
      for (int i = 0; i < orders.size(); i++) {
        var order = mapping.orders().get(i);
        var first = moments.get(order.first());
        var then = moments.get(order.then());
        if (first != null && then != null && then.isBefore(first)) {
          var remark = new Remark(order.then(), orders.get(i));
          if (order.refuses()) {
            return new Checked.Unsound(line, remark);
          }
          notes.remarks.add(remark);
        }
      }
      var key = key();
      return new Checked.Sound(
          line, values, notes.absent, notes.told, notes.named, at, key, digest(key), notes.remarks);
    }

    private UUID key() {
      fingerprints.add(mapping.source());
      for (var part : mapping.key()) {
        if (mapping.column(part).isPresent()) {
          fingerprints.add(values.getOrDefault(part, "").toLowerCase(Locale.ROOT));
        } else {
          notes.named.stream()
              .filter(named -> named.role().equals(part))
              .forEach(named -> fingerprints.add(PeopleReader.recognised(named)));
        }
      }
      return fingerprints.take();
    }

    private UUID digest(UUID key) {
      fingerprints.add(key);
      for (var column : mapping.columns()) {
        if (column.person() == null && column.type() != Type.PEOPLE) {
          fingerprints.add(values.getOrDefault(column.name(), ""));
        }
        fingerprints.add(String.valueOf(notes.absent.get(column.name())));
      }
      for (var named : notes.named) {
        fingerprints.add(named.role());
        new TreeMap<>(named.parts())
            .forEach(
                (part, value) -> {
                  fingerprints.add(part);
                  fingerprints.add(value);
                });
      }
      return fingerprints.take();
    }
  }
}
