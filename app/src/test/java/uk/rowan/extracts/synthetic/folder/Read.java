package uk.rowan.extracts.synthetic.folder;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A file as a patient reader finds it: the names of its columns in the contract's spelling, and
/// its rows by the physical line on which each starts.
record Read(List<String> header, Map<Integer, List<String>> rows) {

  static Read file(Path file, String key) throws Exception {
    var text = text(Files.readAllBytes(file));
    for (var separator : List.of(',', ';', '\t')) {
      var rows = rows(text, separator);
      for (var row : rows.entrySet()) {
        var header = row.getValue().stream().map(Read::column).toList();
        if (header.size() > 3 && header.contains(key)) {
          return new Read(header, new TreeMap<>(rows.tailMap(row.getKey() + 1)));
        }
      }
    }
    throw new AssertionError("no header with " + key + " in " + file.getFileName());
  }

  /// Whether the row on the line has as many cells as the header.
  boolean isWhole(int line) {
    return rows.getOrDefault(line, List.of()).size() == header.size();
  }

  String cell(int line, String column) {
    var row = rows.get(line);
    if (row == null) {
      throw new AssertionError("no row on line " + line);
    }
    return row.get(header.indexOf(column)).strip();
  }

  private static String column(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static String text(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, UTF_16);
    }
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static NavigableMap<Integer, List<String>> rows(String text, char separator) {
    var rows = new TreeMap<Integer, List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      line += letter == '\n' ? 1 : 0;
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && (letter == separator || letter == '\n')) {
        row.add(cell.toString().replace("\r", ""));
        cell.setLength(0);
        if (letter == '\n') {
          rows.put(start, List.copyOf(row));
          row.clear();
          start = line;
        }
      } else {
        cell.append(letter);
      }
    }
    return rows;
  }
}
