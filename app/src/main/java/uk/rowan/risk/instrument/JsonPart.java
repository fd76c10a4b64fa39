package uk.rowan.risk.instrument;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// One object in a file someone wrote by hand. It collects what is wrong instead of stopping at the
/// first mistake, and says where and how to mend it.
final class JsonPart {

  private final String where;
  private final JsonNode node;
  private final List<String> problems;

  JsonPart(String where, JsonNode node, List<String> problems) {
    this.where = where;
    this.node = node;
    this.problems = problems;
    if (!node.isObject()) {
      wrong("should be an object, in curly brackets");
    }
  }

  void wrong(String what) {
    problems.add("%s: %s".formatted(where, what));
  }

  JsonPart named(String name) {
    return new JsonPart("%s (%s)".formatted(where, name), node, problems);
  }

  /// Complains of a field that nobody reads: most often it is one that was misspelt.
  void has(String... known) {
    for (var name : node.propertyNames()) {
      if (!Arrays.asList(known).contains(name)) {
        wrong("\"%s\" is not known here. Known are %s".formatted(name, String.join(", ", known)));
      }
    }
  }

  boolean isSet(String name) {
    return !field(name).isMissingNode() && !field(name).isNull();
  }

  String text(String name) {
    var value = optionalText(name);
    if (value == null) {
      wrong("\"%s\" is missing. Give it as text, in quotes".formatted(name));
      return "";
    }
    return value;
  }

  @Nullable String optionalText(String name) {
    if (!isSet(name)) {
      return null;
    }
    var value = field(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      wrong("\"%s\" should be text, in quotes, and not blank".formatted(name));
      return "";
    }
    return value.stringValue().strip();
  }

  @Nullable Integer optionalCount(String name) {
    if (!isSet(name)) {
      return null;
    }
    var value = field(name);
    if (!value.isInt() || value.intValue() < 1) {
      wrong("\"%s\" should be a whole number from 1".formatted(name));
      return null;
    }
    return value.intValue();
  }

  int count(String name) {
    if (!isSet(name)) {
      wrong("\"%s\" is missing. Give it as a whole number from 1".formatted(name));
    }
    var value = optionalCount(name);
    return value == null ? 0 : value;
  }

  /// False when it is not there.
  boolean yes(String name) {
    if (isSet(name) && !field(name).isBoolean()) {
      wrong("\"%s\" should be true or false, without quotes".formatted(name));
    }
    return field(name).isBoolean() && field(name).booleanValue();
  }

  @Nullable LocalDate optionalDay(String name) {
    var value = optionalText(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      wrong("\"%s\" should be a date such as \"2026-04-01\"".formatted(name));
      return null;
    }
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return choiceOf(text(name), name, type);
  }

  <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    return texts(name).stream().map(text -> choiceOf(text, name, type)).toList();
  }

  List<String> texts(String name) {
    var all = new ArrayList<String>();
    for (var element : elements(name)) {
      if (element.isString()) {
        all.add(element.stringValue());
      } else {
        wrong("\"%s\" should hold only text, in quotes".formatted(name));
      }
    }
    return all;
  }

  JsonPart part(String name) {
    if (!isSet(name)) {
      wrong("\"%s\" is missing".formatted(name));
      return new JsonPart(where, JsonNodeFactory.instance.objectNode(), problems);
    }
    return new JsonPart("%s, %s".formatted(where, name), field(name), problems);
  }

  List<JsonPart> parts(String name, String each) {
    var all = new ArrayList<JsonPart>();
    for (var element : elements(name)) {
      all.add(new JsonPart("%s, %s %d".formatted(where, each, all.size() + 1), element, problems));
    }
    return all;
  }

  private List<JsonNode> elements(String name) {
    if (!field(name).isArray()) {
      wrong("\"%s\" should be a list, in square brackets".formatted(name));
      return List.of();
    }
    return List.copyOf(field(name).values());
  }

  private <E extends Enum<E>> E choiceOf(String text, String name, Class<E> type) {
    var constants = type.getEnumConstants();
    for (var constant : constants) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    wrong("\"%s\" should be one of %s".formatted(name, Arrays.toString(constants)));
    return constants[0];
  }

  private JsonNode field(String name) {
    return node.isObject() ? node.path(name) : MissingNode.getInstance();
  }
}
