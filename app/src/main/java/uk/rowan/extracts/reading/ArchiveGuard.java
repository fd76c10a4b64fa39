package uk.rowan.extracts.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through a workbook before anything reads it: a bomb, a program, an archive within it or a
/// document type that its XML brings along are refused. Sizes are measured, not believed.
final class ArchiveGuard {

  private static final int MOST_PARTS = 5_000;
  private static final long MOST_BYTES = 4L << 30;
  private static final long SMALL = 32L << 20;
  private static final long MOST_TIMES = 200;
  private static final int CHUNK = 1 << 16;

  private ArchiveGuard() {}

  static void look(Path file) throws IOException, Refused {
    long packed = file.toFile().length();
    long unpacked = 0;
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new Refused("The workbook has more parts than any workbook needs.");
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new Refused(
            "The file is an archive and no workbook. Send the files that are in it one by one.");
      }
      for (var entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        refuseByName(entry.getName().toLowerCase(Locale.ROOT));
        try (var in = zip.getInputStream(entry)) {
          unpacked = measure(entry.getName(), in, packed, unpacked);
        }
      }
    } catch (ZipException e) {
      throw new Refused("The workbook is damaged. Save it again and send it anew.", e);
    }
  }

  private static void refuseByName(String name) throws Refused {
    if (name.contains("vbaproject")
        || name.contains("/macrosheets/")
        || name.contains("/activex/")) {
      throw new Refused("The workbook holds macros. Save it without them (as .xlsx).");
    }
    if (name.startsWith("xl/embeddings/") || name.matches(".*\\.(zip|xlsx|xlsm|docx|7z|rar|gz)")) {
      throw new Refused("The workbook holds other files. Remove them and send it anew.");
    }
  }

  private static long measure(String name, InputStream in, long packed, long before)
      throws IOException, Refused {
    var bytes = new byte[CHUNK];
    long sum = before;
    boolean first = true;
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      sum += n;
      if (sum > MOST_BYTES || (sum > SMALL && sum > packed * MOST_TIMES)) {
        throw new Refused("The workbook unpacks to far more than it should: it is not opened.");
      }
      if (first && n > 3) {
        first = false;
        if (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
          throw new Refused("The workbook holds an archive. Remove it and send it anew.");
        }
        if ((name.endsWith(".xml") || name.endsWith(".rels"))
            && new String(bytes, 0, Math.min(n, 4096), StandardCharsets.ISO_8859_1)
                .contains("<!DOCTYPE")) {
          throw new Refused("The workbook's XML declares a document type: it is not opened.");
        }
      }
    }
    return sum;
  }
}
