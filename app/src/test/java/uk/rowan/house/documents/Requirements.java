package uk.rowan.house.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What Rowan has to do, by the id that tests are tagged with.
record Requirements(Map<String, Requirement> all, Map<String, String> asvs) {

  static final String ASVS = "ASVS-";

  /// Tags that choose which tests run, and name no requirement.
  private static final Set<String> KINDS_OF_TEST = Set.of("browser", "slow");

  /// `isPromised` when it belongs to this release.
  record Requirement(String id, boolean isPromised, String sentence) {}

  static Requirements read() {
    var all = new LinkedHashMap<String, Requirement>();
    lines("requirements.csv", 3)
        .forEach(
            parts ->
                all.put(parts[0], new Requirement(parts[0], parts[1].equals("now"), parts[2])));
    var asvs = new LinkedHashMap<String, String>();
    lines("asvs.csv", 2).forEach(parts -> asvs.put(ASVS + parts[0], parts[1]));
    return new Requirements(all, asvs);
  }

  /// What is wrong with a tag, when something is.
  Optional<String> complaint(String tag) {
    if (KINDS_OF_TEST.contains(tag) || all.containsKey(tag) || asvs.containsKey(tag)) {
      return Optional.empty();
    }
    return Optional.of(
        tag + " is no requirement of requirements.csv, no line of asvs.csv and no kind of test");
  }

  private static Iterable<String[]> lines(String file, int parts) {
    try (var stream =
        Objects.requireNonNull(Requirements.class.getResourceAsStream("/" + file), file)) {
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", parts))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
