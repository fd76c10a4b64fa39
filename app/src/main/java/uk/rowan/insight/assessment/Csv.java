package uk.rowan.insight.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table as RFC 4180 has it.
final class Csv {

  private final List<List<String>> lines = new ArrayList<>();

  Csv(String... header) {
    lines.add(List.of(header));
  }

  Csv add(String... cells) {
    lines.add(List.of(cells));
    return this;
  }

  void write(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file, UTF_8)) {
      for (var line : lines) {
        out.write(line.stream().map(Csv::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
      }
    }
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
