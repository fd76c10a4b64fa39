package uk.rowan.extracts.checking;

/// A rule that does not hold.
///
/// @param field the contract's name of the column; empty for the row as a whole
public record Remark(String field, Rule rule) {}
