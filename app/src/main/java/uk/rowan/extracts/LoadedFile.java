package uk.rowan.extracts;

import org.jspecify.annotations.Nullable;

/// What became of a file. Loaded, quarantined and duplicates together are the rows read.
///
/// @param file its name with the extension
/// @param loaded corrections included
/// @param before whether it was taken in before, and nothing changed now
/// @param refused why it was refused whole, a sentence for its sender; null when it was not
public record LoadedFile(
    String file,
    String source,
    int read,
    int loaded,
    int quarantined,
    int duplicates,
    boolean before,
    @Nullable String refused) {}
