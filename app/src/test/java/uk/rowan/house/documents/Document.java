package uk.rowan.house.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page under `docs/` that no hand writes.
record Document(String name) {

  /// The folder of the repository; tests run in the folder of their module.
  static final Path ROOT = Path.of("..");

  /// Compares the page with what it should say; with `-Drowan.docs.write=true` writes it first.
  void says(String words) {
    var path = ROOT.resolve("docs").resolve(name);
    try {
      if (Boolean.getBoolean("rowan.docs.write")) {
        Files.writeString(path, words, UTF_8);
      }
      assertThat(Files.exists(path) ? Files.readString(path, UTF_8) : "")
          .as("docs/%s no longer says what is so: run ./rowan docs and commit what it wrote", name)
          .isEqualTo(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Words for a cell of a table.
  static String cell(String words) {
    return words.replace("|", "\\|").replaceAll("\\s+", " ").strip();
  }
}
