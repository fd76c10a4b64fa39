package uk.rowan.extracts;

/// Someone named in a row.
///
/// @param file its name with the extension
/// @param rowRef `<line>#<role>`
/// @param person number of the linked person
public record Mention(String file, String rowRef, long person) {}
