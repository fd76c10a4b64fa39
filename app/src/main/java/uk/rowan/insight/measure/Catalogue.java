package uk.rowan.insight.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Every measure there is, in the order in which they are shown, and the categories that are always
/// shown.
public record Catalogue(List<Definition> measures, Map<String, List<String>> lists) {

  private static final List<String> SUBJECTS =
      List.of(
          "marac",
          "police",
          "iris",
          "idva",
          "frontdoor",
          "cin",
          "housing",
          "accommodation",
          "sanctuary",
          "programme",
          "population",
          "representation",
          "completeness");

  /// The measures that come with Rowan.
  public static Catalogue ours() {
    var measures = new ArrayList<Definition>();
    for (var subject : SUBJECTS) {
      for (var entry : Entry.all(yaml(subject))) {
        measures.add(entry.definition());
      }
    }
    return new Catalogue(List.copyOf(measures), Entry.lists(yaml("lists")));
  }

  public Definition measure(String id) {
    return measures.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no measure " + id));
  }

  /// Whether the categories of a breakdown are listed; a crossing is where both of its sides are.
  public boolean isClosed(String breakdown) {
    return !categories(breakdown).isEmpty();
  }

  /// In order; those of a crossing are those of both sides, the first changing last. Empty where
  /// the categories are whatever occurs.
  public List<String> categories(String breakdown) {
    var sides = breakdown.split(" x ", 2);
    var first = lists.getOrDefault(sides[0], List.of());
    if (sides.length == 1) {
      return first;
    }
    var second = lists.getOrDefault(sides[1], List.of());
    return first.stream()
        .flatMap(one -> second.stream().map(other -> one + " x " + other))
        .toList();
  }

  private static Object yaml(String name) {
    var path = "/insight/measures/" + name + ".yaml";
    try (InputStream in = Catalogue.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + path);
      }
      return new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
