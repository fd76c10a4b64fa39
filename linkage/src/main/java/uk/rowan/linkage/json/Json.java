package uk.rowan.linkage.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value.
public sealed interface Json {

  record Text(String value) implements Json {}

  record Amount(double value) implements Json {}

  record Truth(boolean value) implements Json {}

  record Nothing() implements Json {}

  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /// Members keep their order.
  record Members(Map<String, Json> members) implements Json {}

  /// What was to be read is not there or is of another kind.
  final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unexpected(String sentence) {
      super(sentence);
    }
  }

  static Json of(String value) {
    return new Text(value);
  }

  static Json of(double value) {
    return new Amount(value);
  }

  static Json of(boolean value) {
    return new Truth(value);
  }

  static Json of(List<? extends Json> items) {
    return new Array(List.copyOf(items));
  }

  /// An object of names and values by turns.
  static Json object(Object... namesAndValues) {
    var members = new LinkedHashMap<String, Json>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Members(members);
  }

  static Json read(String text) {
    return new JsonReader(text).read();
  }

  /// The member of an object.
  default Json get(String name) {
    if (this instanceof Members(var members)) {
      var found = members.get(name);
      if (found != null) {
        return found;
      }
    }
    throw new Unexpected("there is no \"" + name + "\"");
  }

  default String text() {
    if (this instanceof Text(var value)) {
      return value;
    }
    throw new Unexpected("a text was expected, not " + this);
  }

  default double number() {
    if (this instanceof Amount(var value)) {
      return value;
    }
    throw new Unexpected("a number was expected, not " + this);
  }

  /// A whole number of at most 53 bits.
  default int whole() {
    double value = number();
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new Unexpected("a whole number was expected, not " + value);
    }
    return (int) value;
  }

  default boolean truth() {
    if (this instanceof Truth(var value)) {
      return value;
    }
    throw new Unexpected("true or false was expected, not " + this);
  }

  default List<Json> items() {
    if (this instanceof Array(var items)) {
      return items;
    }
    throw new Unexpected("a list was expected, not " + this);
  }

  default Map<String, Json> members() {
    if (this instanceof Members(var members)) {
      return members;
    }
    throw new Unexpected("an object was expected, not " + this);
  }

  /// On several lines down to a depth of three; what lies deeper stays on one line.
  default String written() {
    var out = new StringBuilder();
    JsonWriter.write(this, 0, out);
    return out.append('\n').toString();
  }
}
