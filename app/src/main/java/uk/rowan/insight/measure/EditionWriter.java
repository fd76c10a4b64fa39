package uk.rowan.insight.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes an edition in one form.
public interface EditionWriter {

  /// The names of the files that it wrote into the folder.
  List<String> write(Edition edition, Path folder) throws IOException;
}
