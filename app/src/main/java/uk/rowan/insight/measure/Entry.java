package uk.rowan.insight.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.measures.Benchmark;

/// One entry of the data that measures are kept as. What it does not know it refuses: a misspelt
/// key would otherwise say nothing.
record Entry(Map<?, ?> keys) {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "version",
          "words",
          "owner",
          "kind",
          "per",
          "areas",
          "counted",
          "numerator",
          "denominator",
          "of",
          "periods_back",
          "each",
          "whole",
          "breakdowns",
          "also",
          "exact",
          "benchmark",
          "polarity",
          "disclosure",
          "sources");

  Entry {
    for (var key : keys.keySet()) {
      if (!KNOWN.contains(String.valueOf(key))) {
        throw new IllegalArgumentException("a measure has no " + key);
      }
    }
  }

  static List<Entry> all(Object yaml) {
    return ((List<?>) yaml).stream().map(it -> new Entry((Map<?, ?>) it)).toList();
  }

  static Map<String, List<String>> lists(Object yaml) {
    var lists = new LinkedHashMap<String, List<String>>();
    ((Map<?, ?>) yaml)
        .forEach(
            (name, list) ->
                lists.put(
                    String.valueOf(name), ((List<?>) list).stream().map(String::valueOf).toList()));
    return Map.copyOf(lists);
  }

  Definition definition() {
    var kind = Kind.valueOf(text(keys, "kind"));
    return new Definition(
        text(keys, "id"),
        (int) number("version", 1),
        text(keys, "words"),
        text(keys, "owner"),
        kind,
        (int) number("per", kind.unit().equals("percent") ? 100 : 1),
        text(keys, "areas").equals("council+locality"),
        text(keys, "counted"),
        text(keys, "of"),
        (int) number("periods_back", 0),
        part("numerator"),
        part("denominator"),
        number("each", 1),
        Boolean.TRUE.equals(keys.get("whole")),
        Boolean.TRUE.equals(keys.get("exact")),
        breakdowns(),
        also(),
        target(),
        keys.containsKey("polarity")
            ? Definition.Polarity.valueOf(text(keys, "polarity"))
            : Definition.Polarity.NEITHER,
        !text(keys, "disclosure").equals("OPEN"),
        keys.get("sources") instanceof List<?> sources
            ? sources.stream().map(String::valueOf).toList()
            : List.of());
  }

  private Definition.Part part(String key) {
    if (!(keys.get(key) instanceof Map<?, ?> part)) {
      return Definition.Part.NONE;
    }
    var people = text(part, "people");
    return new Definition.Part(
        text(part, "words"),
        text(part, "sql"),
        people.isEmpty() ? null : People.parse(people),
        sameAs(text(part, "same_as")));
  }

  /// A measure, or a measure, a breakdown and a category, which may be of several words.
  private static Definition.@Nullable SameAs sameAs(String words) {
    if (words.isEmpty()) {
      return null;
    }
    var parts = words.split(" ", 3);
    return parts.length == 1
        ? new Definition.SameAs(parts[0], Cell.NONE, Cell.ALL)
        : new Definition.SameAs(parts[0], parts[1], parts[2]);
  }

  private SequencedMap<String, String> breakdowns() {
    var breakdowns = new LinkedHashMap<String, String>();
    if (keys.get("breakdowns") instanceof Map<?, ?> given) {
      given.forEach((name, sql) -> breakdowns.put(String.valueOf(name), String.valueOf(sql)));
    }
    return breakdowns;
  }

  private Map<String, Definition.Also> also() {
    var also = new LinkedHashMap<String, Definition.Also>();
    if (keys.get("also") instanceof Map<?, ?> given) {
      given.forEach(
          (category, parts) ->
              also.put(
                  String.valueOf(category),
                  new Definition.Also(
                      text((Map<?, ?>) parts, "numerator"),
                      text((Map<?, ?>) parts, "denominator"))));
    }
    return also;
  }

  private Definition.@Nullable Target target() {
    if (!(keys.get("benchmark") instanceof Map<?, ?> given)) {
      return null;
    }
    return new Definition.Target(
        new Benchmark(
            Double.parseDouble(text(given, "low")), Double.parseDouble(text(given, "high"))),
        text(given, "source"));
  }

  private double number(String key, double otherwise) {
    return keys.get(key) instanceof Number number ? number.doubleValue() : otherwise;
  }

  private static String text(Map<?, ?> map, String key) {
    var value = map.get(key);
    return value == null ? "" : String.valueOf(value);
  }
}
