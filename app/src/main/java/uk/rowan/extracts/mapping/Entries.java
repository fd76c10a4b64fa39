package uk.rowan.extracts.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Entries of a YAML file, each a text, a list or entries again, asked for by name. Whatever is not
/// as expected is a [BadMapping] that says where. Nothing is taken for a number, a date or a truth
/// value behind the writer's back: `no` is a word.
final class Entries {

  private final String where;
  private final Map<String, Object> entries;

  private Entries(String where, Map<String, Object> entries) {
    this.where = where;
    this.entries = entries;
  }

  /// Reads a whole file; `name` is what messages call it.
  static Entries read(String name, InputStream in) throws IOException {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    var dumping = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dumping),
            dumping,
            options,
            new OnlyWords());
    try {
      return of(name, yaml.load(in));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new BadMapping(
          name, (mark == null ? "" : "line " + (mark.getLine() + 1) + ": ") + e.getProblem());
    } catch (YAMLException e) {
      throw new BadMapping(name, "is not YAML: " + e.getMessage());
    }
  }

  private static final class OnlyWords extends Resolver {
    private static final Pattern MERGE = Pattern.compile("^(?:<<)$");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.MERGE, MERGE, "<");
    }
  }

  private static Entries of(String where, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadMapping(where, "entries of the form `name: value` are expected here");
    }
    var entries = new LinkedHashMap<String, Object>();
    map.forEach((key, held) -> entries.put(String.valueOf(key), held == null ? "" : held));
    return new Entries(where, entries);
  }

  String where() {
    return where;
  }

  Set<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /// Refuses names that mean nothing here: a misspelt one would otherwise be passed over.
  Entries only(String... known) {
    var unknown = new TreeSet<>(entries.keySet());
    unknown.removeAll(Set.of(known));
    if (!unknown.isEmpty()) {
      throw new BadMapping(
          where,
          "`%s` means nothing here; known are %s"
              .formatted(unknown.first(), String.join(", ", known)));
    }
    return this;
  }

  String text(String name) {
    if (!(entries.get(name) instanceof String text) || text.isBlank()) {
      throw new BadMapping(where, "`%s` is missing or is no text".formatted(name));
    }
    return text.strip();
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  boolean truth(String name) {
    return switch (text(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadMapping(where, "`%s` is true or false".formatted(name));
    };
  }

  @Nullable Integer number(String name) {
    if (!has(name)) {
      return null;
    }
    try {
      return Integer.valueOf(text(name));
    } catch (NumberFormatException _) {
      throw new BadMapping(where, "`%s` is a whole number".formatted(name));
    }
  }

  /// Empty when there is no such entry; a single text is a list of one.
  List<String> texts(String name) {
    var value = entries.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof String one) {
      return List.of(one);
    }
    if (!(value instanceof List<?> list)) {
      throw new BadMapping(where, "`%s` is a list".formatted(name));
    }
    var texts = new ArrayList<String>();
    for (var one : list) {
      if (!(one instanceof String text)) {
        throw new BadMapping(where, "`%s` is a list of texts".formatted(name));
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /// The entries under a name; none when there is no such name.
  Entries entries(String name) {
    return has(name)
        ? of(where + ", " + name, entries.get(name))
        : new Entries(where + ", " + name, Map.of());
  }

  /// Each a set of entries of its own; empty when there is no such name.
  List<Entries> each(String name) {
    var value = entries.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new BadMapping(where, "`%s` is a list".formatted(name));
    }
    var each = new ArrayList<Entries>();
    for (int i = 0; i < list.size(); i++) {
      each.add(of("%s, %s %d".formatted(where, name, i + 1), list.get(i)));
    }
    return List.copyOf(each);
  }
}
