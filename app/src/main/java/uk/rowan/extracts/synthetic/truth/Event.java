package uk.rowan.extracts.synthetic.truth;

import org.jspecify.annotations.Nullable;

/// A row of the period, the person counted in it, and the locality it happened in; no locality is
/// unknown.
record Event<R>(R row, Seen who, @Nullable String locality) {}
