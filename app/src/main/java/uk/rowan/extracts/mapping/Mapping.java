package uk.rowan.extracts.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One source: what a row of it is and how its files are understood.
///
/// @param source its name, with which its files' names begin
/// @param version counts changes of the mapping
/// @param title for people
/// @param owner what kind of agency sends it, as [sharing.agency] knows kinds
/// @param geojson whether its files are GeoJSON and not tables
/// @param event the column that dates a row; null when rows are of no time
/// @param key the columns, or persons, that make two rows one
/// @param columns in the contract's order
/// @param dates the patterns its dates are written in, in the order in which they are tried
public record Mapping(
    String source,
    int version,
    String title,
    String owner,
    boolean geojson,
    @Nullable String event,
    List<String> key,
    List<PersonIn> persons,
    List<Column> columns,
    List<DatePattern> dates,
    List<Order> orders,
    List<Among> among) {

  public Mapping {
    key = List.copyOf(key);
    persons = List.copyOf(persons);
    columns = List.copyOf(columns);
    dates = List.copyOf(dates);
    orders = List.copyOf(orders);
    among = List.copyOf(among);
  }

  /// The column of that name.
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// Which column a folded header means.
  public Map<String, Column> byHeader() {
    return columns.stream()
        .flatMap(column -> column.headers().stream().map(header -> Map.entry(header, column)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The columns of one person of a row, by the part they hold.
  public Map<String, Column> parts(PersonIn person) {
    return columns.stream()
        .filter(column -> person.role().equals(column.person()) && column.part() != null)
        .collect(
            Collectors.toUnmodifiableMap(
                column -> column.part() == null ? "" : column.part(), Function.identity()));
  }
}
