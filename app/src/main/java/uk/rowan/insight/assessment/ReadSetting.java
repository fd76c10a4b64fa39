package uk.rowan.insight.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.rowan.insight.measure.Cell;
import uk.rowan.measures.Interval;
import uk.rowan.measures.expectation.Prevalence;
import uk.rowan.measures.expectation.Questions;
import uk.rowan.measures.expectation.Sex;
import uk.rowan.measures.expectation.Survey;
import uk.rowan.measures.population.AgeBand;
import uk.rowan.measures.population.Population;
import uk.rowan.measures.population.Populations.Edition;
import uk.rowan.measures.population.Populations.Source;

/// Reads what counts are held against.
@Component
class ReadSetting {

  private final JdbcClient jdbc;

  ReadSetting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Setting read() {
    var earliest = new HashMap<String, LocalDate>();
    var sources = new HashSet<String>();
    jdbc.sql(Sql.asked("sources"))
        .query(
            row -> {
              sources.add(row.getString("source"));
              var first = row.getTimestamp("earliest");
              if (first != null) {
                earliest.put(row.getString("source"), first.toLocalDateTime().toLocalDate());
              }
            });
    return new Setting(places(), residents(), survey(), ethnicShares(), sources, earliest);
  }

  private Places places() {
    return jdbc.sql(Sql.asked("places")).query((row, _) -> places(row)).single();
  }

  private static Places places(ResultSet row) throws SQLException {
    var council = row.getString("council");
    Array localities = row.getArray("localities");
    return council == null || localities == null
        ? Places.ONE
        : new Places(council, List.of((String[]) localities.getArray()));
  }

  /// Bands that overlap are of different sources: nobody can say whom to count, so the year is left
  /// out.
  private Residents residents() {
    record Year(Residents.Group group, Source source, int year) {}
    var bands = new HashMap<Year, TreeMap<AgeBand, Double>>();
    RowCallbackHandler keep =
        row ->
            bands
                .computeIfAbsent(
                    new Year(
                        new Residents.Group(row.getString("area"), row.getString("sex")),
                        Source.valueOf(row.getString("kind")),
                        row.getInt("year")),
                    _ -> new TreeMap<>())
                .merge(ages(row), row.getDouble("persons"), Double::sum);
    jdbc.sql(Sql.asked("residents")).query(keep);
    var editions = new HashMap<Residents.Group, List<Edition>>();
    bands.forEach(
        (year, people) -> {
          if (!overlap(people)) {
            editions
                .computeIfAbsent(year.group(), _ -> new ArrayList<>())
                .add(new Edition(year.year(), year.source(), Population.of(people)));
          }
        });
    return new Residents(Map.copyOf(editions));
  }

  private static boolean overlap(SortedMap<AgeBand, Double> bands) {
    AgeBand before = null;
    for (var band : bands.keySet()) {
      if (before != null && before.meets(band)) {
        return true;
      }
      before = band;
    }
    return false;
  }

  private Survey survey() {
    return new Survey(jdbc.sql(Sql.asked("survey")).query((row, _) -> prevalence(row)).list());
  }

  private static Prevalence prevalence(ResultSet row) throws SQLException {
    var lower = row.getBigDecimal("lower");
    var upper = row.getBigDecimal("upper");
    return new Prevalence(
        Questions.valueOf(row.getString("question_set")),
        row.getTimestamp("year_ending").toLocalDateTime().toLocalDate(),
        switch (row.getString("sex")) {
          case "F" -> Sex.FEMALE;
          case "M" -> Sex.MALE;
          case null, default -> Sex.ALL;
        },
        ages(row),
        row.getDouble("per_cent"),
        lower == null || upper == null
            ? Interval.UNBOUNDED
            : new Interval(lower.doubleValue(), upper.doubleValue()));
  }

  private static AgeBand ages(ResultSet row) throws SQLException {
    int to = row.getInt("age_to");
    return row.wasNull()
        ? AgeBand.from(row.getInt("age_from"))
        : new AgeBand(row.getInt("age_from"), to);
  }

  private Map<Cell, Double> ethnicShares() {
    var shares = new HashMap<Cell, Double>();
    RowCallbackHandler keep =
        row ->
            shares.put(
                new Cell(row.getString("area"), "ethnic_group", row.getString("category")),
                row.getDouble("share"));
    jdbc.sql(Sql.asked("ethnic_groups")).query(keep);
    return Map.copyOf(shares);
  }
}
