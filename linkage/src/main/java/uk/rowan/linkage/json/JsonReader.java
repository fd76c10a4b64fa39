package uk.rowan.linkage.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads JSON; a fault is told with the line it is on.
final class JsonReader {

  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  Json read() {
    var value = value();
    blank();
    if (at < text.length()) {
      throw fault("nothing more was expected");
    }
    return value;
  }

  private Json value() {
    if (++depth > DEEPEST) {
      throw fault("it is too deep");
    }
    blank();
    var value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> new Json.Text(quoted());
          case 't' -> word("true", new Json.Truth(true));
          case 'f' -> word("false", new Json.Truth(false));
          case 'n' -> word("null", new Json.Nothing());
          default -> number();
        };
    depth--;
    return value;
  }

  private Json object() {
    var members = new LinkedHashMap<String, Json>();
    at++;
    blank();
    if (peek() == '}') {
      at++;
      return new Json.Members(members);
    }
    while (true) {
      blank();
      var name = quoted();
      blank();
      take(':');
      if (members.put(name, value()) != null) {
        throw fault("\"" + name + "\" is there twice");
      }
      blank();
      if (peek() != ',') {
        take('}');
        return new Json.Members(members);
      }
      at++;
    }
  }

  private Json array() {
    var items = new ArrayList<Json>();
    at++;
    blank();
    if (peek() == ']') {
      at++;
      return new Json.Array(items);
    }
    while (true) {
      items.add(value());
      blank();
      if (peek() != ',') {
        take(']');
        return new Json.Array(items);
      }
      at++;
    }
  }

  private String quoted() {
    take('"');
    var value = new StringBuilder();
    while (true) {
      char sign = next();
      if (sign == '"') {
        return value.toString();
      }
      if (sign < ' ') {
        throw fault("a text goes over the end of its line");
      }
      value.append(sign == '\\' ? escaped() : sign);
    }
  }

  private char escaped() {
    char sign = next();
    return switch (sign) {
      case '"', '\\', '/' -> sign;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw fault("it ends within a text");
        }
        try {
          char letter = (char) Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
          yield letter;
        } catch (NumberFormatException _) {
          throw fault("after \\u come four hexadecimal digits");
        }
      }
      default -> throw fault("there is no \\" + sign);
    };
  }

  private Json number() {
    int from = at;
    while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      double number = Double.parseDouble(text.substring(from, at));
      if (Double.isFinite(number)) {
        return new Json.Amount(number);
      }
    } catch (NumberFormatException _) {
      at = from;
    }
    throw fault("a value was expected");
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw fault("a value was expected");
    }
    at += word.length();
    return value;
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at == text.length()) {
      throw fault("it ends too early");
    }
    return text.charAt(at);
  }

  private char next() {
    char sign = peek();
    at++;
    return sign;
  }

  private void take(char expected) {
    if (next() != expected) {
      at--;
      throw fault("\"" + expected + "\" was expected");
    }
  }

  private Json.Unexpected fault(String what) {
    long line =
        text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
    return new Json.Unexpected("line " + line + ": " + what);
  }
}
