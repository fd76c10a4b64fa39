package uk.rowan.measures.expectation;

/// As a survey tabulates it.
public enum Sex {
  FEMALE,
  MALE,
  ALL
}
