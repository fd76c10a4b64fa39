package uk.rowan.extracts.mapping;

/// Why a value is not there. None of these is *no*, and under none is the value known.
public enum Absence {
  /// Nothing was written, or that it does not apply.
  MISSING,
  /// It was asked and is not known.
  UNKNOWN,
  /// It was asked and not told.
  REFUSED,
  /// Something was written that nobody here can read.
  UNREADABLE
}
