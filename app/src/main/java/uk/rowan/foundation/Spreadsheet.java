package uk.rowan.foundation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/// A list to take away, as comma-separated values or as an OpenDocument spreadsheet. Everything in
/// it is text: a cell that a spreadsheet would take for a formula is disarmed.
///
/// `about` says what the list is, who took it and how to keep it.
public record Spreadsheet(
    String title, List<String> about, List<String> columns, List<List<String>> rows) {

  public Spreadsheet {
    about = List.copyOf(about);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has %d cells for %d columns".formatted(row.size(), columns.size()));
      }
    }
  }

  /// The name of the file says nothing about anybody.
  public Answer asCsv(String name) {
    return new Answer.File(name, "text/csv;charset=UTF-8", this::writeCsv);
  }

  public Answer asOds(String name) {
    return new Answer.File(
        name,
        "application/vnd.oasis.opendocument.spreadsheet",
        out -> OpenDocument.write(this, out));
  }

  /// RFC 4180. What begins as a formula does gets an apostrophe before it.
  private void writeCsv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, UTF_8);
    line(writer, columns);
    for (var row : rows) {
      line(writer, row);
    }
    writer.write("\r\n");
    for (var words : about) {
      line(writer, List.of(words));
    }
    writer.flush();
  }

  private static void line(Writer writer, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      writer.write(i == 0 ? "" : ",");
      writer.write(quoted(disarmed(cells.get(i))));
    }
    writer.write("\r\n");
  }

  static String disarmed(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  @Override
  public String toString() {
    return "Spreadsheet[%d rows]".formatted(rows.size());
  }
}
