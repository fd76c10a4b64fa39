package uk.rowan.insight.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Period;

/// Counts everything that the measures need, each kind of row once for each breakdown.
@Component
class Counting {

  /// What the planner guesses of rows kept as data is far too few, and joining them one by one then
  /// takes a pass for each. Until the end of the transaction.
  private static final String JOIN_ALL_AT_ONCE = "set local enable_nestloop = off";

  private final JdbcClient jdbc;

  Counting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Within a transaction.
  Tallies count(List<Definition> measures, Catalogue catalogue, Period period, Places places) {
    var tallies = new Tallies();
    jdbc.sql(JOIN_ALL_AT_ONCE).update();
    for (var plan : plans(measures, catalogue).values()) {
      var of = period.before(plan.periodsBack);
      for (var statement : plan.statements()) {
        RowCallbackHandler keep = row -> keep(row, statement, places, tallies);
        jdbc.sql(statement.sql()).param("from", of.begins()).param("until", of.ends()).query(keep);
      }
    }
    return tallies;
  }

  private static void keep(ResultSet row, Statement statement, Places places, Tallies tallies)
      throws SQLException {
    var area = row.getBoolean("everywhere") ? places.everywhere() : row.getString("area");
    var categories = new LinkedHashMap<String, String>();
    for (var name : statement.breakdowns().keySet()) {
      categories.put(name, category(row.getString("c" + categories.size())));
    }
    for (int i = 0; i < statement.aggregates().size(); i++) {
      var count =
          new Count(statement.counted(), statement.periodsBack(), statement.aggregates().get(i));
      double number = row.getDouble("n" + i);
      if (categories.size() > 1) {
        if (row.getBoolean("everywhere") != (statement.byArea() && !places.isOne())) {
          tallies.addCrossed(count, new Tallies.Crossed(area, categories, number));
        }
      } else if (categories.isEmpty()) {
        tallies.add(count, Cell.whole(area), number);
      } else {
        var only = categories.firstEntry();
        if (!only.getValue().isEmpty()) {
          tallies.add(count, new Cell(area, only.getKey(), only.getValue()), number);
        }
      }
    }
  }

  /// A row of no category is part of the whole alone.
  private static String category(@Nullable String found) {
    return found == null ? "" : found;
  }

  /// Every statement that counting these measures takes, for a test that has them all planned.
  static List<Statement> statements(List<Definition> measures, Catalogue catalogue) {
    return plans(measures, catalogue).values().stream()
        .flatMap(plan -> plan.statements().stream())
        .toList();
  }

  private static SequencedMap<String, Plan> plans(List<Definition> measures, Catalogue catalogue) {
    var plans = new LinkedHashMap<String, Plan>();
    for (var measure : measures) {
      for (var count : List.of(Count.above(measure, catalogue), Count.below(measure, catalogue))) {
        if (!count.isNothing()) {
          plan(plans, count).add(measure, count, measure.breakdowns(catalogue));
        }
      }
      for (var also : measure.also().values()) {
        for (var sql : List.of(also.numerator(), also.denominator())) {
          var count = new Count(measure.counted(), 0, sql);
          plan(plans, count).add(measure, count, new LinkedHashMap<>());
        }
      }
    }
    return plans;
  }

  private static Plan plan(SequencedMap<String, Plan> plans, Count count) {
    return plans.computeIfAbsent(
        count.counted() + " " + count.periodsBack(),
        _ -> new Plan(count.counted(), count.periodsBack()));
  }

  /// What is to be counted of one kind of row in one period.
  private static final class Plan {

    private final String counted;
    private final int periodsBack;
    private boolean byArea;
    private final SequencedMap<String, String> expressions = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedSet<String>> aggregates = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedMap<String, String>> crossings =
        new LinkedHashMap<>();

    Plan(String counted, int periodsBack) {
      this.counted = counted;
      this.periodsBack = periodsBack;
      aggregates.put(Cell.NONE, new LinkedHashSet<>());
    }

    void add(Definition measure, Count count, SequencedMap<String, String> breakdowns) {
      byArea |= measure.byLocality();
      aggregates.firstEntry().getValue().add(count.sql());
      breakdowns.forEach(
          (name, sql) -> {
            expressions.put(name, sql);
            aggregates.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(count.sql());
          });
      if (measure.kind().showsCount()) {
        var crossing = crossings.computeIfAbsent(count.sql(), _ -> new LinkedHashMap<>());
        crossing.putAll(breakdowns);
        crossing.keySet().removeIf(Cell::isCrossing);
      }
    }

    List<Statement> statements() {
      var statements = new ArrayList<Statement>();
      aggregates.forEach(
          (name, sql) -> {
            var breakdown = new LinkedHashMap<String, String>();
            if (!name.equals(Cell.NONE)) {
              breakdown.put(name, expressions.get(name));
            }
            statements.add(
                new Statement(counted, periodsBack, byArea, breakdown, List.copyOf(sql)));
          });
      crossings.forEach(
          (sql, breakdowns) -> {
            if (breakdowns.size() > 1) {
              statements.add(new Statement(counted, periodsBack, byArea, breakdowns, List.of(sql)));
            }
          });
      return statements;
    }
  }
}
