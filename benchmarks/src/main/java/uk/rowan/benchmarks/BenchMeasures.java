package uk.rowan.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import uk.rowan.measures.cube.Axis;
import uk.rowan.measures.cube.Cube;
import uk.rowan.measures.disclosure.Dimension;
import uk.rowan.measures.disclosure.Frame;
import uk.rowan.measures.disclosure.Release;
import uk.rowan.measures.disclosure.Rule;

/// What served figures cost: building the cube from events against DuckDB's grouping of the same
/// events, asking it, and protecting tables. Rounds take turns in one run, and ratios are printed
/// (goals: the cube at least 3 times as fast, a question at most 1 ms).
final class BenchMeasures implements Exercise {

  private static final int EVENTS = 10_000_000;
  private static final int ROUNDS = 7;
  private static final int QUESTIONS = 20_000;
  private static final int TABLES = 400;

  private static final List<Axis> AXES =
      List.of(axis("ward", 47), axis("month", 60), axis("age", 8), axis("sex", 3));

  @Override
  public String name() {
    return "measures";
  }

  @Override
  public String purpose() {
    return "measures the cube against DuckDB, a question to it, and protecting tables; [events]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
    var columns = columns(events, new SplittableRandom(1));
    try (var duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:")) {
      load(duck, columns);
      build(duck, columns, events);
      ask(duck, columns);
    }
    protect(new SplittableRandom(2));
  }

  private static Axis axis(String name, int categories) {
    return Axis.of(name, IntStream.range(0, categories).mapToObj(Integer::toString).toList());
  }

  private static int[][] columns(int events, SplittableRandom random) {
    return AXES.stream()
        .map(
            axis -> {
              var codes = new int[events];
              Arrays.setAll(codes, _ -> random.nextInt(axis.categories().size()));
              return codes;
            })
        .toArray(int[][]::new);
  }

  private static void load(DuckDBConnection duck, int[][] columns) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(
          "create table event (ward integer, month integer, age integer, sex integer)");
    }
    try (var appender = duck.createAppender("main", "event")) {
      for (int i = 0; i < columns[0].length; i++) {
        appender.beginRow();
        for (var column : columns) {
          appender.append(column[i]);
        }
        appender.endRow();
      }
    }
  }

  private static void build(Connection duck, int[][] columns, int events) throws SQLException {
    var ratios = new double[ROUNDS];
    var ours = new double[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      long began = System.nanoTime();
      try (var statement = duck.createStatement()) {
        statement.execute(
            """
            create or replace table cube as
            select ward, month, age, sex, count(*) as events from event group by ward, month, age, sex
            """);
      }
      long between = System.nanoTime();
      var cube = cube(columns);
      long done = System.nanoTime();
      same(duck, cube);
      if (round >= 0) {
        ratios[round] = (double) (between - began) / (done - between);
        ours[round] = (done - between) / 1e9;
      }
    }
    Arrays.sort(ours);
    say(
        "cube of %,d events: %.3f s, times as fast as DuckDB".formatted(events, ours[ROUNDS / 2]),
        ratios);
  }

  private static Cube cube(int[][] columns) {
    var cube = Cube.of(AXES.toArray(Axis[]::new));
    cube.addAll(columns);
    return cube;
  }

  private static void same(Connection duck, Cube cube) throws SQLException {
    try (var statement = duck.createStatement();
        var rows =
            statement.executeQuery("select sum(events) from cube where ward = 3 and sex = 1")) {
      rows.next();
      long theirs = rows.getLong(1);
      long ours = cube.where("ward", "3").where("sex", "1").count();
      if (theirs != ours) {
        throw new IllegalStateException(
            "DuckDB counts %d events, the cube %d".formatted(theirs, ours));
      }
    }
  }

  private static void ask(Connection duck, int[][] columns) throws SQLException {
    var cube = cube(columns);
    var ours = new long[QUESTIONS];
    long sum = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      long began = System.nanoTime();
      var month = Integer.toString(i % 60);
      sum += cube.where("month", month).where("sex", "0", "1").by("ward").size();
      ours[i] = System.nanoTime() - began;
    }
    var all = new long[200];
    for (int i = 0; i < all.length; i++) {
      long began = System.nanoTime();
      sum += cube.all().by("age").size();
      all[i] = System.nanoTime() - began;
    }
    var theirs = new long[200];
    for (int i = 0; i < theirs.length; i++) {
      long began = System.nanoTime();
      sum += theirs(duck, i % 60);
      theirs[i] = System.nanoTime() - began;
    }
    for (var times : List.of(ours, all, theirs)) {
      Arrays.sort(times);
    }
    System.out.printf(
        "one month by ward: p50 %.3f ms  p99 %.3f ms (goal 1); everything by age: p50 %.3f ms  p99"
            + " %.3f ms; DuckDB, the month by ward from its own cube: p50 %.3f ms (%d)%n",
        Timings.at(ours, 50),
        Timings.at(ours, 99),
        Timings.at(all, 50),
        Timings.at(all, 99),
        Timings.at(theirs, 50),
        sum % 10);
  }

  private static long theirs(Connection duck, int month) throws SQLException {
    try (var statement =
        duck.prepareStatement(
            "select ward, sum(events) from cube where month = ? and sex in (0, 1) group by ward")) {
      statement.setInt(1, month);
      long sum = 0;
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          sum += rows.getLong(2);
        }
      }
      return sum;
    }
  }

  private static void protect(SplittableRandom random) {
    var wards = wide("ward", 6);
    var groups = wide("group", 5);
    int hidden = 0;
    int withheld = 0;
    long began = System.nanoTime();
    for (int i = 0; i < TABLES; i++) {
      var counts = random.ints(30, 0, 60).mapToLong(count -> (long) count * count / 60).toArray();
      var frame = Frame.of(List.of(wards, groups), counts);
      var report =
          Release.of(frame, frame.table("table", "ward", "group")).protect(Rule.PARTNER).report();
      hidden += report.hidden().size();
      withheld += report.withheld().size();
    }
    System.out.printf(
        "%d tables of 6 by 5 protected in %.1f s: %d cells hidden, %d tables withheld%n",
        TABLES, (System.nanoTime() - began) / 1e9, hidden, withheld);
  }

  private static Dimension wide(String name, int leaves) {
    return Dimension.of(
            name, IntStream.range(0, leaves).mapToObj(i -> name + i).toArray(String[]::new))
        .withTotal("all");
  }

  private static void say(String what, double[] ratios) {
    Arrays.sort(ratios);
    System.out.printf(
        "%s: %.1f (%.1f to %.1f; goal 3)%n",
        what, ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
  }
}
