package uk.rowan.extracts.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The rows of the first sheet that has the header. A formula is what it last came to; nothing is
/// computed.
final class XlsxLines implements Lines {

  private static final int EXCEL_1904 = 1462;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private XlsxLines(ReadableWorkbook workbook, Sheet sheet) throws IOException {
    this.workbook = workbook;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  static Opened open(Path file, HeaderTest test) throws IOException, Refused {
    ArchiveGuard.look(file);
    ReadableWorkbook workbook;
    try {
      workbook = new ReadableWorkbook(file.toFile());
    } catch (ExcelReaderException | IllegalArgumentException e) {
      throw new Refused("The workbook is damaged. Save it again and send it anew.", e);
    }
    try {
      for (var sheet : workbook.getSheets().toList()) {
        var lines = new XlsxLines(workbook, sheet);
        var header = lines.header(test);
        if (header != null) {
          int dayZero = workbook.isDate1904() ? EXCEL_1904 : 0;
          return new Opened(header.cells(), header.number(), true, dayZero, lines);
        }
        lines.stream.close();
      }
    } catch (ExcelReaderException e) {
      workbook.close();
      throw new Refused("The workbook is damaged. Save it again and send it anew.", e);
    }
    workbook.close();
    throw new Refused(
        "No sheet has the header in its first %d rows. Put the names of the columns into one row above the rows."
            .formatted(Opened.ABOVE + 1));
  }

  private @Nullable Line header(HeaderTest test) {
    while (rows.hasNext()) {
      var row = rows.next();
      if (row.getRowNum() > Opened.ABOVE + 1) {
        return null;
      }
      var cells = cells(row);
      if (test.known(cells) > 0) {
        return new Line(row.getRowNum(), cells);
      }
    }
    return null;
  }

  @Override
  public @Nullable Line next() throws Refused {
    try {
      while (rows.hasNext()) {
        var row = rows.next();
        var cells = cells(row);
        if (!cells.isEmpty()) {
          return new Line(row.getRowNum(), cells);
        }
      }
      return null;
    } catch (ExcelReaderException e) {
      throw new Refused("The workbook is damaged. Save it again and send it anew.", e);
    }
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i)));
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || (cell.getValue() == null && cell.getRawValue() == null)) {
      return "";
    }
    return Trim.trim(
        switch (cell.getType()) {
          case NUMBER -> number(cell.getRawValue());
          case STRING -> cell.getText();
          case BOOLEAN -> cell.asBoolean() ? "true" : "false";
          case FORMULA, ERROR -> cell.getRawValue() == null ? "" : number(cell.getRawValue());
          case EMPTY -> "";
        });
  }

  /// 1.2E3 and 1200.0 are 1200; what is no number stays.
  private static String number(String raw) {
    if (raw.indexOf('.') < 0 && raw.indexOf('E') < 0 && raw.indexOf('e') < 0) {
      return raw;
    }
    try {
      return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
