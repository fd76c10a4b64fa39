package uk.rowan.extracts.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Passes text on and remembers its physical lines until they are forgotten, so that what was taken
/// for one record can be looked at line by line again.
final class RecordingReader extends Reader {

  private final Reader text;
  private final ArrayDeque<String> lines = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private int first = 1;
  private boolean returned;

  RecordingReader(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] signs, int from, int length) throws IOException {
    int read = text.read(signs, from, length);
    for (int i = from; i < from + read; i++) {
      char sign = signs[i];
      if (sign == '\n' && returned) {
        returned = false;
        continue;
      }
      returned = sign == '\r';
      if (returned || sign == '\n') {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append(sign);
      }
    }
    return read;
  }

  /// The lines of these numbers, both included, as far as they were read.
  List<String> between(int from, int to) {
    var found = new ArrayList<String>();
    int number = first;
    for (var one : lines) {
      if (number >= from && number <= to) {
        found.add(one);
      }
      number++;
    }
    if (number >= from && number <= to) {
      found.add(line.toString());
    }
    return found;
  }

  void forget(int before) {
    while (first < before && !lines.isEmpty()) {
      lines.removeFirst();
      first++;
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
