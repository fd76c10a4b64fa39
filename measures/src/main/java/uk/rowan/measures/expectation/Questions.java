package uk.rowan.measures.expectation;

/// Which questions a survey asked. The Crime Survey for England and Wales asks new ones since the
/// year ending March 2024; its figures before and after do not compare (Office for National
/// Statistics, 2025).
public enum Questions {
  NEW,
  OLD
}
