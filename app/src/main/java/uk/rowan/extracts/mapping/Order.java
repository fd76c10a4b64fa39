package uk.rowan.extracts.mapping;

/// Two dates of one row of which the second is never before the first.
///
/// @param id of the rule
/// @param refuses whether a row that breaks it is quarantined; otherwise it is loaded and remarked
///   on
/// @param reason a sentence that the sender can act on
public record Order(String id, String first, String then, boolean refuses, String reason) {}
