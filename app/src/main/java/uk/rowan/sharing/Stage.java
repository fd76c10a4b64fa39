package uk.rowan.sharing;

/// How far the matter is on which a relationship rests.
public enum Stage {
  REFERRED,
  OPEN,
  CLOSED,
  /// Past its retention: only that it was looked at is left to see.
  DISPOSED
}
