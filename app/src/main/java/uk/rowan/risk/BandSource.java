package uk.rowan.risk;

/// What a band rests on: the count alone, what a named person judged, or an agreement that a kind
/// of abuse is never less.
public enum BandSource {
  SCORE,
  JUDGEMENT,
  OVERRIDE
}
