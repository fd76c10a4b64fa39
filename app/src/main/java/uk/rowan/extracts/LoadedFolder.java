package uk.rowan.extracts;

import java.util.List;

/// What became of a folder.
///
/// @param files those that belong to a source, in the order in which they were read
/// @param leftAlone names of those that belong to none, which is no fault
public record LoadedFolder(List<LoadedFile> files, List<String> leftAlone) {

  public LoadedFolder {
    files = List.copyOf(files);
    leftAlone = List.copyOf(leftAlone);
  }

  /// Whether a file was refused whole.
  public boolean isAnyRefused() {
    return files.stream().anyMatch(file -> file.refused() != null);
  }
}
