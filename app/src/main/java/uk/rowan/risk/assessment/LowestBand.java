package uk.rowan.risk.assessment;

import uk.rowan.risk.Band;

/// A local agreement that a kind of abuse is never called less than `band`, whatever was counted or
/// judged. `flag` is how an item or a practitioner raises it; `name` is what people call it.
record LowestBand(String flag, String name, Band band) {}
