package uk.rowan.linkage.json;

/// Writes JSON.
final class JsonWriter {

  private static final int OPEN = 3;

  private JsonWriter() {}

  static void write(Json value, int depth, StringBuilder out) {
    switch (value) {
      case Json.Text(var text) -> quote(text, out);
      case Json.Amount(var number) -> out.append(number(number));
      case Json.Truth(var truth) -> out.append(truth);
      case Json.Nothing() -> out.append("null");
      case Json.Array(var items) -> {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
          begin(i, depth, out);
          write(items.get(i), depth + 1, out);
        }
        end(items.isEmpty(), depth, ']', out);
      }
      case Json.Members(var members) -> {
        out.append('{');
        int i = 0;
        for (var member : members.entrySet()) {
          begin(i++, depth, out);
          quote(member.getKey(), out);
          out.append(": ");
          write(member.getValue(), depth + 1, out);
        }
        end(members.isEmpty(), depth, '}', out);
      }
    }
  }

  /// A whole number without a fraction; any other so that reading gives the same back.
  private static String number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return Double.toString(number);
  }

  private static void begin(int item, int depth, StringBuilder out) {
    if (item > 0) {
      out.append(depth < OPEN ? "," : ", ");
    }
    if (depth < OPEN) {
      out.append('\n').repeat("  ", depth + 1);
    }
  }

  private static void end(boolean empty, int depth, char sign, StringBuilder out) {
    if (depth < OPEN && !empty) {
      out.append('\n').repeat("  ", depth);
    }
    out.append(sign);
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (sign < ' ') {
            out.append("\\u%04x".formatted((int) sign));
          } else {
            out.append(sign);
          }
        }
      }
    }
    out.append('"');
  }
}
