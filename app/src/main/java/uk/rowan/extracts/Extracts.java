package uk.rowan.extracts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Agencies' files, taken in and asked about.
///
/// Whoever calls is acting ([uk.rowan.foundation.Acting]) as the partnership's analyst; for anybody
/// else row security shows what is their agency's.
public interface Extracts {

  /// Takes in every file of a folder that belongs to a source and links whom they name. A file that
  /// was taken in before changes nothing; each other file is taken in whole or, when it is refused
  /// or the machine fails, not at all. `progress` is told in words how far it is.
  ///
  /// Throws [IOException] when the folder cannot be read.
  LoadedFolder load(Path folder, Consumer<String> progress) throws IOException;

  /// Gives everyone named in a row that is not in quarantine, duplicates and replaced rows
  /// included, by file and line, one after another.
  void people(Consumer<Mention> to);

  /// Gives every row in quarantine, by file and line, one after another.
  void quarantined(Consumer<QuarantinedRow> to);
}
