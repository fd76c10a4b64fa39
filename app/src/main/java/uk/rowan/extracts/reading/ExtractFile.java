package uk.rowan.extracts.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file as it arrived. What it is is told by its first bytes; its name is only believed for
/// GeoJSON.
public final class ExtractFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  private ExtractFile() {}

  /// Opens a table at its header. Throws [Refused] when the file is none, or has no header.
  public static Opened table(Path file, HeaderTest test) throws Refused {
    try {
      var start = start(file);
      if (start.length == 0) {
        throw new Refused("The file is empty.");
      }
      if (begins(start, OLE)) {
        throw new Refused(
            "The file is protected by a password or made by an old Excel. Save it as .xlsx without a password.");
      }
      if (begins(start, PDF) || begins(start, GZIP)) {
        throw new Refused("The file is not text. Send it as CSV or as a workbook (XLSX).");
      }
      return begins(start, ZIP) ? XlsxLines.open(file, test) : CsvLines.open(file, test);
    } catch (IOException e) {
      throw new Refused("The file cannot be read.", e);
    }
  }

  /// Opens a collection of shapes. Throws [Refused] when the file is none.
  public static Opened geojson(Path file, HeaderTest test) throws Refused {
    try {
      if (start(file).length == 0) {
        throw new Refused("The file is empty.");
      }
      return GeoJsonLines.open(file, test);
    } catch (IOException e) {
      throw new Refused("The file cannot be read.", e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static boolean begins(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }
}
