package uk.rowan.linkage;

/// Something two records are compared by.
///
/// @param name how people speak of it; unique in a model
/// @param kind what sort of thing it holds
public record Field(String name, Kind kind) {}
