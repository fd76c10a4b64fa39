package uk.rowan.risk.assessment;

import uk.rowan.risk.Band;
import uk.rowan.risk.instrument.Words;

/// What the person who assessed makes of it, with the reason in their words. There is no judgement
/// without words.
record Judgement(Band band, Words words) {}
