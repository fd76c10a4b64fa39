package uk.rowan.extracts.synthetic.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Column;
import uk.rowan.extracts.synthetic.rows.Column.Kind;
import uk.rowan.extracts.synthetic.rows.Source;

/// Makes slips in the cells of a row, a few of which nobody can repair.
final class Slips {

  private static final List<String> MISSING =
      List.of(
          "N/A", "NK", "Unknown", "Not known", "Not stated", "Refused", "Prefer not to say", "-");

  private static final String NO_CODE = "QQ9";
  private static final String UNREADABLE = "see notes";
  private static final String FUTURE = "2099-06-15";

  private final Faults faults;
  private final NameSlips names;

  Slips(Faults faults) {
    this.faults = faults;
    names = new NameSlips(faults);
  }

  /// The row as somebody in a hurry writes it. At most one of its slips cannot be repaired.
  <R> List<@Nullable String> in(Source<R> source, List<@Nullable String> row) {
    var cells = new ArrayList<@Nullable String>(row);
    if (!faults.any()) {
      return cells;
    }
    for (int i = 0; i < cells.size(); i++) {
      cells.set(i, cell(source.columns().get(i), cells.get(i)));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (source.columns().get(i).kind() == Kind.FORENAMES) {
        names.among(cells, i);
      }
    }
    beyondRepair(source, cells);
    return cells;
  }

  /// The same row before somebody filled in a field of the event itself; null where no such field
  /// was known.
  <R> @Nullable List<@Nullable String> incomplete(Source<R> source, List<@Nullable String> row) {
    for (int i = 0; i < row.size(); i++) {
      var column = source.columns().get(i);
      boolean ofEvent = column.kind() == Kind.YES_NO || column.kind() == Kind.TEXT;
      if (!column.required()
          && ofEvent
          && row.get(i) != null
          && !column.name().endsWith("_house")) {
        var earlier = new ArrayList<@Nullable String>(row);
        earlier.set(i, null);
        return earlier;
      }
    }
    return null;
  }

  private @Nullable String cell(Column<?> column, @Nullable String cell) {
    if (cell == null) {
      return !column.required() && faults.makes(Fault.MISSING_WORD) ? faults.pick(MISSING) : null;
    }
    return switch (column.kind()) {
      case POSTCODE -> postcode(cell);
      case BIRTH -> birth(cell);
      case CODE, YES_NO ->
          column.required() ? cell : unlessMade(Fault.OPTIONAL_CODE_UNKNOWN, cell, NO_CODE);
      case NUMBER ->
          column.required() ? cell : unlessMade(Fault.OPTIONAL_UNREADABLE, cell, UNREADABLE);
      case TIME ->
          column.required() ? cell : unlessMade(Fault.OPTIONAL_UNREADABLE, cell, UNREADABLE);
      case REF -> column.required() ? cell : number(column, cell);
      case TEXT -> text(column, cell);
      case FORENAMES, SURNAME -> cell;
    };
  }

  private @Nullable String number(Column<?> column, String cell) {
    boolean own = column.name().endsWith("_ref") && !column.name().equals("crime_ref");
    return own && faults.makes(Fault.NUMBER_LEFT_OUT) ? null : cell;
  }

  private String text(Column<?> column, String cell) {
    boolean free = List.of("support_needs", "reason", "reason_for_loss").contains(column.name());
    return free && faults.makes(Fault.LINE_BREAK) ? cell + "\nsee notes" : cell;
  }

  private String unlessMade(Fault fault, String cell, String instead) {
    return faults.makes(fault) ? instead : cell;
  }

  private String postcode(String cell) {
    var written = cell;
    if (cell.indexOf('0') >= 0 && faults.makes(Fault.LETTER_FOR_ZERO)) {
      written = written.replace('0', 'O');
    }
    if (faults.makes(Fault.POSTCODE_SPACING)) {
      written = faults.below(2) == 0 ? written.replace(" ", "") : " " + written.replace(" ", "  ");
    }
    return faults.makes(Fault.LETTER_CASE) ? written.toLowerCase(Locale.ROOT) : written;
  }

  private String birth(String cell) {
    if (faults.makes(Fault.BIRTH_IMPOSSIBLE)) {
      return cell.substring(0, 4) + "-02-30";
    }
    if (faults.makes(Fault.BIRTH_IN_FUTURE)) {
      return FUTURE;
    }
    if (faults.makes(Fault.BIRTH_TOO_EARLY)) {
      return "18" + cell.substring(2);
    }
    if (faults.makes(Fault.AGE_FOR_BIRTH)) {
      return Integer.toString(20 + faults.below(50));
    }
    var day = cell.substring(8);
    var month = cell.substring(5, 7);
    boolean bothWays = Integer.parseInt(day) <= 12 && !day.equals(month);
    return bothWays && faults.makes(Fault.BIRTH_SWAPPED)
        ? cell.substring(0, 5) + day + "-" + month
        : cell;
  }

  private <R> void beyondRepair(Source<R> source, List<@Nullable String> cells) {
    var columns = source.columns();
    if (faults.makes(Fault.REQUIRED_BLANK)) {
      cells.set(required(columns, Kind.REF, Kind.TIME, Kind.CODE), null);
    } else if (codes(columns) && faults.makes(Fault.REQUIRED_CODE_UNKNOWN)) {
      cells.set(required(columns, Kind.CODE, Kind.YES_NO), NO_CODE);
    } else if (faults.makes(Fault.REQUIRED_UNREADABLE)) {
      cells.set(required(columns, Kind.TIME), UNREADABLE);
    } else if (faults.makes(Fault.EVENT_DATE_IMPOSSIBLE)) {
      cells.set(required(columns, Kind.TIME), "2024-02-30");
    } else if (faults.makes(Fault.EVENT_DATE_IN_FUTURE)) {
      cells.set(required(columns, Kind.TIME), FUTURE);
    } else {
      crossFields(source, cells);
    }
  }

  private <R> void crossFields(Source<R> source, List<@Nullable String> cells) {
    var names = source.columns().stream().map(Column::name).toList();
    int late = Math.max(names.indexOf("moved_out"), names.indexOf("main_duty_date"));
    if (late >= 0 && cells.get(late) != null && faults.makes(Fault.CROSS_FIELD)) {
      cells.set(late, "2001-01-01");
    }
  }

  private <R> boolean codes(List<Column<R>> columns) {
    return columns.stream()
        .anyMatch(column -> column.required() && isOf(column, Kind.CODE, Kind.YES_NO));
  }

  private <R> int required(List<Column<R>> columns, Kind... kinds) {
    var some = new ArrayList<Integer>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).required() && isOf(columns.get(i), kinds)) {
        some.add(i);
      }
    }
    return faults.pick(some);
  }

  private static boolean isOf(Column<?> column, Kind... kinds) {
    return Arrays.asList(kinds).contains(column.kind());
  }
}
