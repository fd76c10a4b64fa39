package uk.rowan.extracts.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All mappings, with the words they share: those that come with Rowan and, in their place or
/// beside them, those of a partnership's own folder.
public final class Mappings {

  private static final String OWN = "/extracts/";

  private final Map<String, Mapping> mappings;
  private final Vocabulary vocabulary;
  private final Ethnicities ethnicities;

  private Mappings(Map<String, Mapping> mappings, Vocabulary vocabulary, Ethnicities ethnicities) {
    this.mappings = Map.copyOf(mappings);
    this.vocabulary = vocabulary;
    this.ethnicities = ethnicities;
  }

  /// Those that come with Rowan.
  public static Mappings standard() {
    return with(List.of());
  }

  /// Those that come with Rowan, and the `*.yaml` of each folder, which go before them. Throws
  /// [BadMapping] when one cannot be used.
  public static Mappings with(List<Path> folders) {
    try {
      var shared = resource("vocabulary.yaml");
      var reader = new MappingReader(shared);
      var mappings = new TreeMap<String, Mapping>();
      for (var name : lines("mappings.txt")) {
        put(mappings, reader.read(resource("mappings/" + name)));
      }
      for (var folder : folders) {
        for (var file : yaml(folder)) {
          try (var in = Files.newInputStream(file)) {
            put(mappings, reader.read(Entries.read(file.getFileName().toString(), in)));
          }
        }
      }
      among(mappings);
      return new Mappings(
          mappings, Vocabulary.of(shared), Ethnicities.of(resource("ethnicity.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, Mapping> mappings, Mapping mapping) {
    mappings.put(mapping.source(), mapping);
  }

  private static void among(Map<String, Mapping> mappings) {
    for (var mapping : mappings.values()) {
      for (var among : mapping.among()) {
        var other = mappings.get(among.of());
        for (var column : among.columns()) {
          if (other == null || other.column(column).isEmpty() || mapping.column(column).isEmpty()) {
            throw new BadMapping(
                mapping.source(),
                "rule %s needs a column `%s` here and in %s"
                    .formatted(among.id(), column, among.of()));
          }
        }
      }
    }
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Entries resource(String name) throws IOException {
    try (var in = open(name)) {
      return Entries.read(name, in);
    }
  }

  private static List<String> lines(String name) throws IOException {
    var lines = new ArrayList<String>();
    try (var reader = new BufferedReader(new InputStreamReader(open(name), UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
      }
    }
    return lines;
  }

  private static InputStream open(String name) {
    var in = Mappings.class.getResourceAsStream(OWN + name);
    if (in == null) {
      throw new IllegalStateException(OWN + name + " is missing");
    }
    return in;
  }

  /// In the order of their names.
  public List<Mapping> all() {
    return mappings.values().stream().sorted(Comparator.comparing(Mapping::source)).toList();
  }

  public Optional<Mapping> of(String source) {
    return Optional.ofNullable(mappings.get(source));
  }

  /// The mapping whose source begins a file's name; of several the longest.
  public Optional<Mapping> named(String fileName) {
    var lower = fileName.toLowerCase(Locale.ROOT);
    return mappings.values().stream()
        .filter(mapping -> lower.startsWith(mapping.source()))
        .max(Comparator.comparingInt(mapping -> mapping.source().length()));
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Ethnicities ethnicities() {
    return ethnicities;
  }
}
