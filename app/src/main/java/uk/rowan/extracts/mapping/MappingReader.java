package uk.rowan.extracts.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a [Mapping] of its file, or says what is wrong with it.
final class MappingReader {

  private final Entries person;
  private final List<String> dates;

  /// `shared` are the words that every mapping understands.
  MappingReader(Entries shared) {
    shared.only("version", "absent", "yes", "no", "dates", "person");
    this.person = shared.entries("person");
    this.dates = shared.texts("dates");
  }

  Mapping read(Entries file) {
    file.only(
        "source", "version", "title", "owner", "row", "form", "event", "key", "persons", "columns",
        "dates", "rules", "among");
    var columns = new LinkedHashMap<String, Column>();
    var own = file.entries("columns");
    for (var name : own.names()) {
      put(columns, column(name, null, null, own.entries(name)), own.where());
    }
    var persons = persons(file.entries("persons"), columns);
    headersAreOneColumns(columns, file.where());
    var version = file.number("version");
    if (version == null || version < 1) {
      throw new BadMapping(file.where(), "`version` is a number from 1");
    }
    var form = file.text("form", "table");
    if (!Set.of("table", "geojson").contains(form)) {
      throw new BadMapping(file.where(), "`form` is table or geojson");
    }
    return new Mapping(
        source(file),
        version,
        file.text("title"),
        file.text("owner"),
        form.equals("geojson"),
        event(file, columns),
        key(file, columns, persons),
        persons,
        List.copyOf(columns.values()),
        patterns(file),
        file.each("rules").stream().map(rule -> order(rule, columns)).toList(),
        file.each("among").stream()
            .map(
                rule ->
                    new Among(
                        rule.only("id", "columns", "of", "reason").text("id"),
                        rule.texts("columns"),
                        rule.text("of"),
                        rule.text("reason")))
            .toList());
  }

  private static String source(Entries file) {
    var source = file.text("source");
    if (!source.matches("[a-z][a-z_]*")) {
      throw new BadMapping(file.where(), "`source` is small letters and underscores");
    }
    return source;
  }

  private static void put(Map<String, Column> columns, Column column, String where) {
    if (columns.put(column.name(), column) != null) {
      throw new BadMapping(where, "`%s` is there twice".formatted(column.name()));
    }
  }

  private static Column column(
      String name, @Nullable String whose, @Nullable String part, Entries told) {
    told.only("type", "required", "upper", "headers", "codes", "min", "max");
    var type = Type.of(told.text("type"), told.where());
    var headers = new LinkedHashSet<String>();
    headers.add(Headers.fold(name));
    for (var header : told.texts("headers")) {
      headers.add(Headers.fold(whose == null ? header : header.replace("{x}", whose)));
    }
    return new Column(
        name,
        whose,
        part,
        type,
        told.truth("required"),
        told.truth("upper"),
        headers,
        codes(type, told),
        told.number("min"),
        told.number("max"));
  }

  private static Map<String, String> codes(Type type, Entries told) {
    boolean listed = type == Type.CODE || type == Type.CODES;
    if (listed != told.has("codes")) {
      throw new BadMapping(
          told.where(), listed ? "a code needs its `codes`" : "`codes` belong to a code");
    }
    var codes = new HashMap<String, String>();
    var written = told.entries("codes");
    for (var code : written.names()) {
      var all = new ArrayList<>(written.texts(code));
      all.add(code);
      for (var one : all) {
        var before = codes.put(Headers.fold(one), code);
        if (before != null && !before.equals(code)) {
          throw new BadMapping(
              written.where(), "`%s` stands for %s and for %s".formatted(one, before, code));
        }
      }
    }
    return codes;
  }

  private List<PersonIn> persons(Entries told, Map<String, Column> columns) {
    var persons = new ArrayList<PersonIn>();
    for (var role : told.names()) {
      var one = told.entries(role).only("ethnicity", "minority");
      for (var part : person.names()) {
        put(columns, column(role + "_" + part, role, part, person.entries(part)), told.where());
      }
      persons.add(
          new PersonIn(
              role,
              known(one, "ethnicity", Type.ETHNICITY, columns),
              known(one, "minority", Type.YES_NO, columns)));
    }
    return persons;
  }

  private static @Nullable String known(
      Entries told, String name, Type type, Map<String, Column> columns) {
    if (!told.has(name)) {
      return null;
    }
    var column = columns.get(told.text(name));
    if (column == null || column.type() != type) {
      throw new BadMapping(
          told.where(), "`%s` is no column of type %s".formatted(told.text(name), type));
    }
    return column.name();
  }

  /// One header never means two columns.
  private static void headersAreOneColumns(Map<String, Column> columns, String where) {
    var meant = new HashMap<String, Column>();
    for (var column : columns.values()) {
      for (var header : List.copyOf(column.headers())) {
        var before = meant.putIfAbsent(header, column);
        if (before != null) {
          throw new BadMapping(
              where,
              "the header `%s` means %s and %s".formatted(header, before.name(), column.name()));
        }
      }
    }
  }

  private static @Nullable String event(Entries file, Map<String, Column> columns) {
    return file.has("event") ? known(file, "event", Type.MOMENT, columns) : null;
  }

  private static List<String> key(
      Entries file, Map<String, Column> columns, List<PersonIn> persons) {
    var key = file.texts("key");
    for (var part : key) {
      if (!columns.containsKey(part)
          && persons.stream().noneMatch(person -> person.role().equals(part))) {
        throw new BadMapping(
            file.where(), "`key` names `%s`, which is no column and no person".formatted(part));
      }
    }
    if (key.isEmpty()) {
      throw new BadMapping(file.where(), "`key` says what makes two rows one");
    }
    return key;
  }

  private List<DatePattern> patterns(Entries file) {
    var written = file.has("dates") ? file.texts("dates") : dates;
    return written.stream().map(pattern -> DatePattern.of(pattern, file.where())).toList();
  }

  private static Order order(Entries told, Map<String, Column> columns) {
    told.only("id", "first", "then", "severity", "reason");
    var first = known(told, "first", Type.MOMENT, columns);
    var then = known(told, "then", Type.MOMENT, columns);
    var severity = told.text("severity");
    if (first == null || then == null || !Set.of("refuse", "warn").contains(severity)) {
      throw new BadMapping(
          told.where(), "a rule has `first` and `then` and a `severity` of refuse or warn");
    }
    return new Order(told.text("id"), first, then, severity.equals("refuse"), told.text("reason"));
  }
}
