package uk.rowan.foundation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a spreadsheet as OpenDocument 1.3: a sheet that says what it is, then one table from A1,
/// row by row as it comes. Every cell is declared to be text, so that none is ever a formula.
final class OpenDocument {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(TYPE);
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">\
      <office:body><office:spreadsheet>""";
  private static final String FOOT =
      "</office:spreadsheet></office:body></office:document-content>";

  private OpenDocument() {}

  static void write(Spreadsheet sheet, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, UTF_8);
    stored(zip, "mimetype", TYPE.getBytes(UTF_8));
    zip.putNextEntry(entry("META-INF/manifest.xml"));
    zip.write(MANIFEST.getBytes(UTF_8));
    zip.closeEntry();
    zip.putNextEntry(entry("content.xml"));
    var writer = new OutputStreamWriter(zip, UTF_8);
    content(sheet, writer);
    writer.flush();
    zip.closeEntry();
    zip.finish();
  }

  private static void content(Spreadsheet sheet, Writer writer) throws IOException {
    writer.write(HEAD);
    begin(writer, sheet.title());
    row(writer, sheet.columns());
    for (var cells : sheet.rows()) {
      row(writer, cells);
    }
    writer.write("</table:table>");
    begin(writer, "About");
    for (var words : sheet.about()) {
      row(writer, List.of(words));
    }
    writer.write("</table:table>");
    writer.write(FOOT);
  }

  private static void begin(Writer writer, String name) throws IOException {
    writer.write("<table:table table:name=\"" + escaped(name) + "\">");
  }

  private static void row(Writer writer, List<String> cells) throws IOException {
    writer.write("<table:table-row>");
    for (var cell : cells) {
      writer.write("<table:table-cell office:value-type=\"string\"><text:p>");
      writer.write(escaped(cell));
      writer.write("</text:p></table:table-cell>");
    }
    writer.write("</table:table-row>");
  }

  /// Characters that XML cannot hold at all become spaces.
  static String escaped(String words) {
    var escaped = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default ->
                    escaped.appendCodePoint(
                        c < ' ' || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF
                            ? ' '
                            : c);
              }
            });
    return escaped.toString();
  }

  /// The first entry says what the file is, and must not be compressed.
  private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    var crc = new CRC32();
    crc.update(bytes);
    var entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /// Without the time it was made. On any day but the first that a zip file knows, which would be
  /// spelt out in a field that the first entry must not have.
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
    return entry;
  }
}
