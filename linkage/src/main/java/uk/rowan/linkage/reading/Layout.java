package uk.rowan.linkage.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.rowan.linkage.Field;

/// What the columns of one file are taken for.
///
/// @param width how many cells a row has
/// @param cells where each field's cell comes from
/// @param id the column that tells records apart, or -1 for the line
/// @param truth the column that says who a record is about, or -1
/// @param ignored the headings that were taken for nothing
public record Layout(int width, List<Cell> cells, int id, int truth, List<String> ignored) {

  /// Where a field comes from: one column, or the columns of year, month and day.
  ///
  /// @param heading what the file calls it
  public record Cell(Field field, Form form, List<Integer> columns, String heading) {}

  /// What a person may say about columns.
  ///
  /// @param id the heading that tells records apart; empty for the line
  /// @param truth the heading that says who a record is about; empty for none
  public record Wish(String id, String truth) {}

  static Layout of(List<String> headings, Wish wish, String file) throws Unreadable {
    int id = wished(headings, wish.id(), file);
    int truth = wished(headings, wish.truth(), file);
    var found = new EnumMap<Role, List<Integer>>(Role.class);
    var ignored = new ArrayList<String>();
    for (int column = 0; column < headings.size(); column++) {
      var role = Role.of(headings.get(column));
      if (column == truth || column == id) {
        continue;
      }
      if (role.isEmpty()) {
        ignored.add(headings.get(column));
      } else {
        found.computeIfAbsent(role.get(), _ -> new ArrayList<>()).add(column);
      }
    }
    var cells = cells(found, headings, ignored);
    if (cells.isEmpty()) {
      throw new Unreadable(
          "%s has no heading that Rowan knows; its first line is: %s"
              .formatted(file, String.join(", ", headings)));
    }
    return new Layout(headings.size(), List.copyOf(cells), id, truth, List.copyOf(ignored));
  }

  /// The same with the wanted fields alone; all of them when nothing in particular is wanted.
  Layout only(List<Field> wanted) {
    if (wanted.isEmpty()) {
      return this;
    }
    var left = new ArrayList<>(ignored);
    cells.stream()
        .filter(cell -> !wanted.contains(cell.field()))
        .forEach(cell -> left.add(cell.heading()));
    return new Layout(
        width,
        cells.stream().filter(cell -> wanted.contains(cell.field())).toList(),
        id,
        truth,
        List.copyOf(left));
  }

  private static int wished(List<String> headings, String wish, String file) throws Unreadable {
    if (wish.isEmpty()) {
      return -1;
    }
    for (int column = 0; column < headings.size(); column++) {
      if (headings.get(column).equalsIgnoreCase(wish.strip())) {
        return column;
      }
    }
    throw new Unreadable(
        "%s has no column %s; its columns are: %s"
            .formatted(file, wish, String.join(", ", headings)));
  }

  private static List<Cell> cells(
      Map<Role, List<Integer>> found, List<String> headings, List<String> ignored) {
    var cells = new ArrayList<Cell>();
    if (isBirth(found, headings)) {
      cells.add(composed(found, headings));
    } else {
      for (var role : List.of(Role.DAY, Role.MONTH, Role.YEAR)) {
        found.getOrDefault(role, List.of()).forEach(column -> ignored.add(headings.get(column)));
      }
    }
    found.forEach(
        (role, columns) -> {
          switch (role) {
            case DAY, MONTH, YEAR -> {}
            case WHOLE -> whole(found, columns, headings, cells, ignored);
            default -> each(role, columns, headings, cells);
          }
        });
    return cells;
  }

  /// Whether there are a year and a month of birth, or a year that says it is of birth, and no
  /// whole date.
  private static boolean isBirth(Map<Role, List<Integer>> found, List<String> headings) {
    var years = found.getOrDefault(Role.YEAR, List.of());
    return !found.containsKey(Role.DATE)
        && !years.isEmpty()
        && (found.containsKey(Role.MONTH) || saysBirth(headings.get(years.getFirst())));
  }

  /// Several columns of one role are fields of their own.
  private static void each(
      Role role, List<Integer> columns, List<String> headings, List<Cell> cells) {
    for (int i = 0; i < columns.size(); i++) {
      var field = role.field();
      var own = i == 0 ? field : new Field(field.name() + " " + (i + 1), field.kind());
      int column = columns.get(i);
      cells.add(new Cell(own, Form.of(field.kind()), List.of(column), headings.get(column)));
    }
  }

  /// A column of whole names is taken apart where there is no other; beside a given name it is the
  /// family name, and the other way round.
  private static void whole(
      Map<Role, List<Integer>> found,
      List<Integer> columns,
      List<String> headings,
      List<Cell> cells,
      List<String> ignored) {
    boolean given = found.containsKey(Role.GIVEN);
    boolean family = found.containsKey(Role.FAMILY);
    int column = columns.getFirst();
    if (given && family) {
      columns.forEach(one -> ignored.add(headings.get(one)));
    } else if (given || family) {
      cells.add(cell(given ? Role.FAMILY : Role.GIVEN, Form.NAME, column, headings));
    } else {
      cells.add(cell(Role.GIVEN, Form.GIVEN_OF_WHOLE, column, headings));
      cells.add(cell(Role.FAMILY, Form.FAMILY_OF_WHOLE, column, headings));
    }
  }

  private static Cell cell(Role role, Form form, int column, List<String> headings) {
    return new Cell(role.field(), form, List.of(column), headings.get(column));
  }

  private static Cell composed(Map<Role, List<Integer>> found, List<String> headings) {
    var columns = new ArrayList<Integer>();
    var heading = new ArrayList<String>();
    for (var role : List.of(Role.YEAR, Role.MONTH, Role.DAY)) {
      int column = found.containsKey(role) ? found.get(role).getFirst() : -1;
      columns.add(column);
      if (column >= 0) {
        heading.add(headings.get(column));
      }
    }
    return new Cell(Role.DATE.field(), Form.DATE, List.copyOf(columns), String.join(", ", heading));
  }

  /// A year alone is of birth only where the heading says so.
  private static boolean saysBirth(String heading) {
    var small = heading.toLowerCase(Locale.ROOT);
    return small.contains("birth")
        || small.contains("geb")
        || small.contains("yob")
        || small.contains("dob");
  }
}
