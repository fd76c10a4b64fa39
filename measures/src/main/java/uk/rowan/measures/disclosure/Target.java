package uk.rowan.measures.disclosure;

/// A small count that must stay secret, over classes. It may stand in a table itself or only be the
/// difference of what stands in tables.
record Target(String label, Part part) {}
