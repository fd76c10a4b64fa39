package uk.rowan.extracts.checking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.reading.ExtractFile;
import uk.rowan.extracts.reading.Opened;
import uk.rowan.extracts.reading.Refused;
import uk.rowan.foundation.CivilTime;

/// Reads one file and says of every row what becomes of it, in bounded memory.
public final class CheckFile {

  /// Told of each row in the order of the file.
  @FunctionalInterface
  public interface Rows {
    void row(Checked checked);
  }

  private final Mappings mappings;
  private final Clock clock;
  private final byte[] key;

  /// `key` is the secret of [Fingerprints].
  public CheckFile(Mappings mappings, Clock clock, byte[] key) {
    this.mappings = mappings;
    this.clock = clock;
    this.key = key.clone();
  }

  /// Reads to the end; gives the headers that the mapping does not know. Throws [Refused] when the
  /// file is not what it should be, perhaps after some rows: none of them counts then.
  public List<String> read(Delivered.File file, Rows rows) throws Refused {
    var mapping = file.mapping();
    try (var opened = open(file)) {
      var header = Header.of(mapping, opened.header());
      var now = LocalDateTime.ofInstant(clock.instant(), CivilTime.ZONE);
      var cells =
          new CellReader(
              mappings, new Moments(mapping.dates(), now.toLocalDate(), opened.dayZero()));
      var checker =
          new RowChecker(mapping, header, opened.padded(), cells, new Fingerprints(key), now);
      for (var line = opened.lines().next(); line != null; line = opened.lines().next()) {
        rows.row(checker.check(line));
      }
      return header.extra();
    }
  }

  private static Opened open(Delivered.File file) throws Refused {
    var test = Header.test(file.mapping());
    return file.mapping().geojson()
        ? ExtractFile.geojson(file.path(), test)
        : ExtractFile.table(file.path(), test);
  }
}
