package uk.rowan.extracts.synthetic.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One CSV file (RFC 4180) while it is being written; it knows on which physical line it is.
final class Sheet implements AutoCloseable {

  private final Writer writer;
  private final char separator;
  private int line = 1;

  private Sheet(Writer writer, char separator) {
    this.writer = writer;
    this.separator = separator;
  }

  static Sheet plain(Path file, List<String> header) throws IOException {
    var sheet = open(file, Style.plain(header.size()));
    sheet.row(header);
    return sheet;
  }

  /// Without its header.
  static Sheet open(Path file, Style style) throws IOException {
    var writer =
        new BufferedWriter(Files.newBufferedWriter(file, style.encoding().charset()), 1 << 16);
    writer.write(style.encoding().mark());
    return new Sheet(writer, style.separator());
  }

  /// The result is the line on which the row starts. What is null is blank.
  int row(List<? extends @Nullable String> cells) throws IOException {
    int start = line;
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(separator);
      }
      cell(cells.get(i));
    }
    writer.write("\r\n");
    line++;
    return start;
  }

  private void cell(@Nullable String cell) throws IOException {
    if (cell == null) {
      return;
    }
    boolean quoted = false;
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      quoted |= letter == separator || letter == '"' || letter == '\n';
      line += letter == '\n' ? 1 : 0;
    }
    writer.write(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
