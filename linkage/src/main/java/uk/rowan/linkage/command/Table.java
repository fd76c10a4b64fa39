package uk.rowan.linkage.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Lines of comma-separated values, put together as bytes.
final class Table {

  private byte[] bytes;
  private int used;

  Table(int room) {
    bytes = new byte[room];
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return used;
  }

  void clear() {
    used = 0;
  }

  Table comma() {
    return sign(',');
  }

  Table end() {
    return sign('\n');
  }

  Table text(String text) {
    byte[] written = text.getBytes(UTF_8);
    return cell(written, 0, written.length);
  }

  /// A cell; between quotation marks when it must be.
  Table cell(byte[] text, int from, int length) {
    room(2 * length + 2);
    if (isPlain(text, from, length)) {
      System.arraycopy(text, from, bytes, used, length);
      used += length;
      return this;
    }
    bytes[used++] = '"';
    for (int i = from; i < from + length; i++) {
      if (text[i] == '"') {
        bytes[used++] = '"';
      }
      bytes[used++] = text[i];
    }
    bytes[used++] = '"';
    return this;
  }

  Table number(long number) {
    room(20);
    long rest = number;
    if (number < 0) {
      bytes[used++] = '-';
      rest = -number;
    }
    int digits = 1;
    for (long ten = 10; ten <= rest && digits < 18; ten *= 10) {
      digits++;
    }
    return digits(rest, digits);
  }

  /// With nine decimals, for a number below a million.
  Table decimal(double number) {
    long scaled = Math.round(Math.abs(number) * 1e9);
    if (number < 0 && scaled > 0) {
      sign('-');
    }
    number(scaled / 1_000_000_000);
    return sign('.').digits(scaled % 1_000_000_000, 9);
  }

  private Table digits(long number, int count) {
    room(count);
    long rest = number;
    for (int i = used + count - 1; i >= used; i--) {
      long tenth = rest / 10;
      bytes[i] = (byte) ('0' + (rest - 10 * tenth));
      rest = tenth;
    }
    used += count;
    return this;
  }

  private Table sign(char sign) {
    room(1);
    bytes[used++] = (byte) sign;
    return this;
  }

  private static boolean isPlain(byte[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] == ',' || text[i] == '"' || text[i] == '\n' || text[i] == '\r') {
        return false;
      }
    }
    return true;
  }

  private void room(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
    }
  }
}
