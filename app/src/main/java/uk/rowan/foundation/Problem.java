package uk.rowan.foundation;

/// What is wrong with what was typed, and how to mend it.
public record Problem(String field, String message) {}
