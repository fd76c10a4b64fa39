package uk.rowan.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uk.rowan.linkage.Kind.Aspect;
import uk.rowan.linkage.Rule.Part;
import uk.rowan.linkage.json.Json;

/// A model as one JSON file: written and read back, it gives the same weights to the last bit.
public final class ModelFile {

  private ModelFile() {}

  public static String write(Model model) {
    return Json.object(
            "format", Json.of("rowan linkage model"),
            "version", Json.of(Model.VERSION),
            "prior", Json.of(model.prior()),
            "threshold", Json.of(model.threshold()),
            "cohesion", Json.of(model.cohesion()),
            "seed", Json.of(Long.toString(model.seed())),
            "fields", Json.of(model.comparisons().stream().map(ModelFile::comparison).toList()),
            "rules", Json.of(model.rules().stream().map(rule -> rule(model, rule)).toList()))
        .written();
  }

  /// Throws [Json.Unexpected], with a sentence, when the text is not such a model.
  public static Model read(String text) {
    var json = Json.read(text);
    if (!json.get("format").text().equals("rowan linkage model")) {
      throw new Json.Unexpected("this is not a linkage model");
    }
    if (json.get("version").whole() != Model.VERSION) {
      throw new Json.Unexpected(
          "its version is %d; this program reads version %d"
              .formatted(json.get("version").whole(), Model.VERSION));
    }
    try {
      var comparisons = json.get("fields").items().stream().map(ModelFile::comparison).toList();
      var places = new LinkedHashMap<String, Integer>();
      comparisons.forEach(one -> places.put(one.field().name(), places.size()));
      var rules = json.get("rules").items().stream().map(rule -> rule(places, rule)).toList();
      return new Model(
          comparisons,
          rules,
          json.get("prior").number(),
          json.get("threshold").number(),
          json.get("cohesion").number(),
          Long.parseLong(json.get("seed").text()));
    } catch (IllegalArgumentException e) {
      throw new Json.Unexpected(String.valueOf(e.getMessage()));
    }
  }

  private static Json comparison(Comparison comparison) {
    var levels = new ArrayList<Json>();
    for (var level : comparison.levels()) {
      levels.add(
          Json.object(
              "level", Json.of(level.name()), "m", Json.of(level.m()), "u", Json.of(level.u())));
    }
    var frequencies = comparison.frequencies();
    var shares = new LinkedHashMap<String, Json>();
    new TreeMap<>(frequencies.shares()).forEach((form, share) -> shares.put(form, Json.of(share)));
    return Json.object(
        "name", Json.of(comparison.field().name()),
        "kind", Json.of(said(comparison.field().kind())),
        "levels", Json.of(levels),
        "together", Json.of(frequencies.together()),
        "rest", Json.of(frequencies.rest()),
        "shares", new Json.Members(shares));
  }

  private static Comparison comparison(Json json) {
    var kind = Kind.valueOf(unsaid(json.get("kind").text()));
    var levels =
        json.get("levels").items().stream()
            .map(
                level ->
                    new Level(
                        level.get("level").text(),
                        level.get("m").number(),
                        level.get("u").number()))
            .toList();
    var names = levels.stream().map(Level::name).toList();
    if (!names.equals(kind.levels())) {
      throw new Json.Unexpected(
          "the levels of a %s are %s, not %s".formatted(said(kind), kind.levels(), names));
    }
    var shares = new LinkedHashMap<String, Double>();
    json.get("shares").members().forEach((form, share) -> shares.put(form, share.number()));
    return new Comparison(
        new Field(json.get("name").text(), kind),
        levels,
        new Frequencies(shares, json.get("rest").number(), json.get("together").number()));
  }

  private static Json rule(Model model, Rule rule) {
    return Json.object(
        "agree in", parts(model, rule.parts()),
        "in any order", Json.of(rule.anyOrder()),
        "at most", Json.of(rule.cap()),
        "else divided by", parts(model, rule.then()));
  }

  private static Rule rule(Map<String, Integer> places, Json json) {
    return new Rule(
        parts(places, json.get("agree in")),
        json.get("in any order").truth(),
        parts(places, json.get("else divided by")),
        json.get("at most").whole());
  }

  private static Json parts(Model model, List<Part> parts) {
    return Json.of(
        parts.stream()
            .map(
                part ->
                    Json.of(model.fields().get(part.field()).name() + ": " + said(part.aspect())))
            .toList());
  }

  private static List<Part> parts(Map<String, Integer> places, Json json) {
    return json.items().stream()
        .map(
            item -> {
              var words = item.text();
              int colon = words.lastIndexOf(": ");
              var field = colon < 0 ? null : places.get(words.substring(0, colon));
              if (field == null) {
                throw new Json.Unexpected("a rule names no field: " + words);
              }
              return new Part(field, Aspect.valueOf(unsaid(words.substring(colon + 2))));
            })
        .toList();
  }

  private static String said(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String unsaid(String words) {
    return words.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
