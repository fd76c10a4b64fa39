package uk.rowan.linkage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.ModelFile;
import uk.rowan.linkage.People;
import uk.rowan.linkage.pairs.Blocks;
import uk.rowan.linkage.pairs.Comparer;
import uk.rowan.linkage.pairs.Pairs;
import uk.rowan.linkage.reading.Layout;
import uk.rowan.linkage.reading.Reader;

class RenderingTests {

  private static final Map<String, String> HEADINGS =
      People.FIELDS.stream()
          .collect(Collectors.toMap(field -> field.name(), field -> field.name()));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52})
  void theSameModelGivesTheSamePatternsAndEdgesInSql(long seed, @TempDir Path folder)
      throws Exception {
    var csv = file(folder, seed);
    var records = Reader.read(List.of(csv), new Layout.Wish("", ""), null, List.of()).records();
    var learned = Linkage.of(records, Linkage.Wish.simple(), _ -> {});
    var model = ModelFile.read(ModelFile.write(learned.model()));
    var linkage = Linkage.of(records, new Linkage.Wish(model, false, Set.of()), _ -> {});

    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var rendering = new Rendering(connection, model);
      rendering.read(csv.toString(), HEADINGS);
      rendering.weigh(Rendering.Division.AS_THE_MODEL_SAYS);

      var blocks = Blocks.of(records, model.rules());
      var comparer = new Comparer(records);
      var patterns = new TreeMap<Long, Long>();
      for (int rule = 0; rule < model.rules().size(); rule++) {
        for (int block = 0; block < blocks.count(rule); block++) {
          Pairs.each(
              blocks, rule, block, (a, b) -> patterns.merge(comparer.pattern(a, b), 1L, Long::sum));
        }
      }
      assertThat(patterns(connection, model.fields().size())).isEqualTo(patterns);

      var edges = edges(connection);
      assertThat(edges).hasSize(linkage.edges().size());
      for (int edge = 0; edge < linkage.edges().size(); edge++) {
        long low = Math.min(linkage.edges().a(edge), linkage.edges().b(edge));
        long high = Math.max(linkage.edges().a(edge), linkage.edges().b(edge));
        assertThat(edges.get(low << 32 | high))
            .isCloseTo(linkage.edges().weight(edge), within(1e-9));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {53})
  void recordsLinkedByAnyChainAreOneComponent(long seed, @TempDir Path folder) throws Exception {
    var csv = file(folder, seed);
    var records = Reader.read(List.of(csv), new Layout.Wish("", ""), null, List.of()).records();
    var model = Linkage.of(records, Linkage.Wish.simple(), _ -> {}).model();

    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var rendering = new Rendering(connection, model);
      rendering.read(csv.toString(), HEADINGS);
      rendering.weigh(Rendering.Division.BY_YEAR_DAY_AND_DISTRICT);
      rendering.connect();

      assertThat(
              rendering.count(
                  "select count(*) from link k join cluster a on a.rid = k.l join cluster b on b.rid = k.r where a.c <> b.c"))
          .isZero();
      assertThat(rendering.count("select count(distinct c) from cluster"))
          .isBetween(records.size() / 4L, (long) records.size());
    }
  }

  private static Path file(Path folder, long seed) throws Exception {
    var told = new People(seed).records(2000);
    Function<List<String>, String> line = forms -> String.join(",", forms);
    var text =
        HEADINGS.keySet().stream().sorted().collect(Collectors.joining(","))
            + "\n"
            + told.stream()
                .map(
                    one ->
                        line.apply(
                            IntStream.range(0, People.FIELDS.size())
                                .boxed()
                                .sorted(
                                    (x, y) ->
                                        People.FIELDS
                                            .get(x)
                                            .name()
                                            .compareTo(People.FIELDS.get(y).name()))
                                .map(one.forms()::get)
                                .toList()))
                .collect(Collectors.joining("\n"))
            + "\n";
    return Files.writeString(folder.resolve("people.csv"), text, UTF_8);
  }

  private static Map<Long, Long> patterns(Connection connection, int fields) throws SQLException {
    var columns =
        IntStream.range(0, fields).mapToObj(field -> "g" + field).collect(Collectors.joining(", "));
    var patterns = new TreeMap<Long, Long>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*), %1$s from pattern group by %1$s".formatted(columns))) {
      while (rows.next()) {
        long pattern = 0;
        for (int field = 0; field < fields; field++) {
          pattern |= rows.getLong(2 + field) << (4 * field);
        }
        patterns.put(pattern, rows.getLong(1));
      }
    }
    return patterns;
  }

  private static Map<Long, Double> edges(Connection connection) throws SQLException {
    var edges = new HashMap<Long, Double>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select l, r, w from edge")) {
      while (rows.next()) {
        edges.put(rows.getLong(1) << 32 | rows.getLong(2), rows.getDouble(3));
      }
    }
    return edges;
  }
}
