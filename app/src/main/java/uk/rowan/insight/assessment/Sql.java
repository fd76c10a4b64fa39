package uk.rowan.insight.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// SQL that is kept in files of its own. A line `\ir other.sql` stands for another file, found from
/// where the first one is, as for PostgreSQL's own terminal.
final class Sql {

  private static final Path ROOT = Path.of("/insight");
  private static final String INCLUDE = "\\ir ";

  private Sql() {}

  /// The rows that a measure counts.
  static String counted(String name) {
    return read(ROOT.resolve("counted").resolve(name + ".sql"));
  }

  /// A question that is asked once.
  static String asked(String name) {
    return read(ROOT.resolve("asked").resolve(name + ".sql"));
  }

  private static String read(Path path) {
    return text(path)
        .lines()
        .map(line -> line.startsWith(INCLUDE) ? included(path, line) : line)
        .collect(Collectors.joining("\n"));
  }

  private static String included(Path from, String line) {
    return read(from.resolveSibling(line.substring(INCLUDE.length()).strip()).normalize());
  }

  private static String text(Path path) {
    try (InputStream in = Sql.class.getResourceAsStream(path.toString())) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + path);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
