package uk.rowan.extracts.checking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.rowan.extracts.mapping.Mapping;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.reading.ExtractFile;
import uk.rowan.extracts.reading.HeaderTest;
import uk.rowan.extracts.reading.Refused;

/// The files of a folder, each with the source it belongs to, in the order in which they are read.
///
/// @param files by source, then by name: what stands later replaces what stands earlier
/// @param leftAlone names of files that belong to no source
public record Delivered(List<File> files, List<String> leftAlone) {

  /// A file of a source.
  public record File(Path path, Mapping mapping) {

    /// With its extension.
    public String name() {
      return String.valueOf(path.getFileName());
    }
  }

  public Delivered {
    files = List.copyOf(files);
    leftAlone = List.copyOf(leftAlone);
  }

  /// Looks at names first and, where they say nothing, at headers. Folders within the folder and
  /// hidden files are passed over.
  public static Delivered in(Path folder, Mappings mappings) throws IOException {
    var files = new ArrayList<File>();
    var alone = new ArrayList<String>();
    List<Path> paths;
    try (var listed = Files.list(folder)) {
      paths =
          listed.filter(Files::isRegularFile).filter(Delivered::isShown).sorted(BY_NAME).toList();
    }
    for (var path : paths) {
      var name = String.valueOf(path.getFileName());
      var mapping = isTruth(name) ? Optional.<Mapping>empty() : mapping(path, name, mappings);
      mapping.ifPresentOrElse(found -> files.add(new File(path, found)), () -> alone.add(name));
    }
    files.sort(
        Comparator.comparing((File file) -> file.mapping().source())
            .thenComparing(File::path, BY_NAME));
    return new Delivered(files, alone);
  }

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> String.valueOf(path.getFileName()));

  private static boolean isShown(Path path) {
    var name = String.valueOf(path.getFileName());
    return !name.startsWith(".") && !name.startsWith("~$");
  }

  private static boolean isTruth(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("truth") && lower.endsWith(".csv");
  }

  private static Optional<Mapping> mapping(Path path, String name, Mappings mappings) {
    var named = mappings.named(name);
    if (named.isPresent()) {
      return named;
    }
    try (var opened = ExtractFile.table(path, wholeHeader(mappings))) {
      var whole =
          mappings.all().stream()
              .filter(mapping -> !mapping.geojson() && Header.isWhole(mapping, opened.header()))
              .toList();
      return whole.size() == 1 ? Optional.of(whole.getFirst()) : Optional.empty();
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  /// Recognises the header of any source, when nothing that is required is missing in it.
  private static HeaderTest wholeHeader(Mappings mappings) {
    return cells ->
        mappings.all().stream()
            .filter(mapping -> !mapping.geojson() && Header.isWhole(mapping, cells))
            .mapToInt(mapping -> Header.test(mapping).known(cells))
            .max()
            .orElse(0);
  }
}
