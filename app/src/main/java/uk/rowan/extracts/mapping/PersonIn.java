package uk.rowan.extracts.mapping;

import org.jspecify.annotations.Nullable;

/// A person that a row names.
///
/// @param role what they are in the row, such as `victim`
/// @param ethnicity the column that says their own ethnic group; null for none
/// @param minority the column that says at least whether they are of a minority; null for none
public record PersonIn(String role, @Nullable String ethnicity, @Nullable String minority) {}
