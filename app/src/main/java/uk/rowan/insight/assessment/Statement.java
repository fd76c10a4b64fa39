package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One statement: several counts over the same rows, for the council, and where they have one for
/// each area, by the categories of breakdowns (none for the whole).
record Statement(
    String counted,
    int periodsBack,
    boolean byArea,
    SequencedMap<String, String> breakdowns,
    List<String> aggregates) {

  Statement {
    aggregates = List.copyOf(aggregates);
  }

  /// Columns: `everywhere`, `area`, `c0`, `c1` … for the categories, `n0`, `n1` … for the counts.
  String sql() {
    var categories = new ArrayList<String>();
    int i = 0;
    for (var expression : breakdowns.values()) {
      categories.add("%s as c%d".formatted(expression, i++));
    }
    var names = IntStream.range(0, categories.size()).mapToObj(n -> "c" + n).toList();
    return """
    with counted as (
        select *%s
        from (
    %s
        ) each
    )
    select %s%s, %s
    from counted
    group by %s
    """
        .formatted(
            after(categories),
            Sql.counted(counted),
            byArea
                ? "grouping(area) = 1 as everywhere, area"
                : "true as everywhere, null::text as area",
            after(names),
            IntStream.range(0, aggregates.size())
                .mapToObj(n -> aggregates.get(n) + " as n" + n)
                .collect(Collectors.joining(", ")),
            byArea
                ? "grouping sets ((area%s), (%s))".formatted(after(names), String.join(", ", names))
                : "grouping sets ((%s))".formatted(String.join(", ", names)));
  }

  private static String after(List<String> columns) {
    return columns.isEmpty() ? "" : ", " + String.join(", ", columns);
  }
}
