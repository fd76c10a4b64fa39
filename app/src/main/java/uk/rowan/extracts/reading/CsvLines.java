package uk.rowan.extracts.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Separated values (RFC 4180), with whatever senders do to the rule: rows with too few or too many
/// cells are read and told as they are.
final class CsvLines implements Lines {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int LONGEST_CELL = 1 << 20;

  /// With fewer columns, a line of somebody's words may look like a row.
  private static final int FEWEST_TO_TELL = 4;

  private final RecordingReader text;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final ArrayDeque<Line> waiting = new ArrayDeque<>();
  private final char separator;
  private int width;

  private CsvLines(Path file, Encoding encoding, char separator) throws IOException {
    this.separator = separator;
    this.text = new RecordingReader(text(file, encoding));
    this.reader = builder(separator).ofCsvRecord(text);
    this.records = reader.iterator();
  }

  /// A sign after a closing quotation mark must not end the reading of a whole file. The setting
  /// for that is to go without another in its place.
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .maxBufferSize(LONGEST_CELL);
  }

  private static Reader text(Path file, Encoding encoding) throws IOException {
    var in = Files.newInputStream(file);
    in.skipNBytes(encoding.mark());
    return new InputStreamReader(in, encoding.charset());
  }

  /// Finds header and separator among the first rows.
  static Opened open(Path file, HeaderTest test) throws IOException, Refused {
    var encoding = Encoding.of(file);
    char best = 0;
    int most = 0;
    for (char separator : SEPARATORS) {
      try (var lines = new CsvLines(file, encoding, separator)) {
        int known = 0;
        for (int row = 0; row <= Opened.ABOVE && lines.records.hasNext(); row++) {
          known = Math.max(known, test.known(trimmed(lines.records.next())));
        }
        if (known > most) {
          most = known;
          best = separator;
        }
      } catch (CsvParseException | UncheckedIOException _) {
        // With this separator the beginning is no table; another may do.
      }
    }
    if (most == 0) {
      throw new Refused(
          "No header was found in the first %d lines. Put the names of the columns into one line above the rows."
              .formatted(Opened.ABOVE + 1));
    }
    var lines = new CsvLines(file, encoding, best);
    for (var record = lines.records.next(); ; record = lines.records.next()) {
      if (test.known(trimmed(record)) == most) {
        int number = (int) record.getStartingLineNumber();
        lines.width = record.getFieldCount();
        return new Opened(trimmed(record), number, false, 0, lines);
      }
    }
  }

  @Override
  public @Nullable Line next() throws Refused {
    try {
      while (waiting.isEmpty() && records.hasNext()) {
        var record = records.next();
        text.forget((int) record.getStartingLineNumber());
        if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
          take(record);
        }
      }
      return waiting.poll();
    } catch (CsvParseException e) {
      throw new Refused(
          "A cell is longer than a million characters: a quotation mark is not closed.", e);
    } catch (UncheckedIOException e) {
      throw new Refused("The file could not be read to its end.", e);
    }
  }

  /// A quotation mark that is never closed, or closed in another row, makes one record of several
  /// rows, and good ones would be lost in it. Where a line within a record is a whole row itself,
  /// the lines are rows, and the first, kept as one cell, is the one with the fault.
  private void take(CsvRecord record) {
    int number = (int) record.getStartingLineNumber();
    int breaks = record.getFields().stream().mapToInt(CsvLines::breaks).sum();
    if (breaks > 0 && width >= FEWEST_TO_TELL) {
      var lines = text.between(number, number + breaks);
      if (lines.stream().skip(1).anyMatch(line -> alone(line).size() == width)) {
        waiting.add(new Line(number, List.of(lines.getFirst())));
        for (int i = 1; i < lines.size(); i++) {
          if (!lines.get(i).isBlank()) {
            waiting.add(new Line(number + i, alone(lines.get(i))));
          }
        }
        return;
      }
    }
    waiting.add(new Line(number, trimmed(record)));
  }

  private List<String> alone(String line) {
    return line.isEmpty() ? List.of() : trimmed(builder(separator).ofSingleCsvRecord(line));
  }

  private static int breaks(String cell) {
    int breaks = 0;
    for (int i = 0; i < cell.length(); i++) {
      char sign = cell.charAt(i);
      boolean second = sign == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
      breaks += (sign == '\n' || sign == '\r') && !second ? 1 : 0;
    }
    return breaks;
  }

  private static List<String> trimmed(CsvRecord record) {
    return record.getFields().stream().map(Trim::trim).toList();
  }

  @Override
  public void close() {
    try {
      records.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
