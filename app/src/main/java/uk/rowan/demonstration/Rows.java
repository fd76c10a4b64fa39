package uk.rowan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Sealed;

/// Rows of one table that wait to be written together.
final class Rows {

  /// One statement that writes them all, column by column.
  record Insert(String table, String sql, List<Object> columns, int rows) {}

  private final String table;
  private final List<String> columns;
  private final List<String> types;
  private final String sql;
  private final List<@Nullable Object[]> waiting = new ArrayList<>();

  /// `types` are the database's own names of the columns' types.
  Rows(String table, List<String> columns, Map<String, String> types) {
    this.table = table;
    this.columns = columns;
    this.types = columns.stream().map(column -> type(table, column, types)).toList();
    this.sql = sql();
  }

  private static String type(String table, String column, Map<String, String> types) {
    var type = types.get(column);
    if (type == null) {
      throw new IllegalStateException("%s has no column %s".formatted(table, column));
    }
    return type;
  }

  private String sql() {
    var named = String.join(", ", columns);
    var cast =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "r.%s::%s".formatted(columns.get(i), types.get(i)))
            .collect(Collectors.joining(", "));
    var arrays =
        types.stream()
            .map(type -> type.equals("bytea") ? "cast(? as bytea[])" : "cast(? as text[])")
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) select %s from unnest(%s) as r (%s)"
        .formatted(table, named, cast, arrays, named);
  }

  void add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, not %d".formatted(table, columns.size(), values.length));
    }
    waiting.add(values);
  }

  int waiting() {
    return waiting.size();
  }

  /// All that waits; nothing waits afterwards.
  Insert take() {
    var arrays = new ArrayList<Object>();
    for (int column = 0; column < columns.size(); column++) {
      arrays.add(types.get(column).equals("bytea") ? bytes(column) : texts(column));
    }
    var insert = new Insert(table, sql, arrays, waiting.size());
    waiting.clear();
    return insert;
  }

  private Object bytes(int column) {
    var bytes = new ArrayList<byte @Nullable []>();
    for (var row : waiting) {
      bytes.add(row[column] instanceof Sealed sealed ? sealed.bytes() : null);
    }
    return bytes.toArray(byte[][]::new);
  }

  private @Nullable String[] texts(int column) {
    var texts = new @Nullable String[waiting.size()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = text(waiting.get(row)[column]);
    }
    return texts;
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> codes ->
          codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
      case Enum<?> code -> code.name();
      default -> value.toString();
    };
  }

  /// A stretch of time as PostgreSQL writes it; without an end when `until` is null.
  static String span(Instant from, @Nullable Instant until) {
    return "[" + from + "," + (until == null ? "" : until) + ")";
  }

  static String span(LocalDate from, @Nullable LocalDate until) {
    return "[" + from + "," + (until == null ? "" : until) + ")";
  }

  @Override
  public String toString() {
    return table + List.of(waiting.size());
  }
}
