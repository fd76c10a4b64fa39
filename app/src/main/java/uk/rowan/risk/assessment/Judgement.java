package uk.rowan.risk.assessment;

/// What the person who assessed makes of it, with the reason in their words. There is no judgement
/// without words.
record Judgement(Band band, Words words) {}
