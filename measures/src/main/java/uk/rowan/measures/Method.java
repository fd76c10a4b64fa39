package uk.rowan.measures;

/// How an interval was found; its name is what the `method` column says.
public enum Method {
  /// Byar's approximation to the Poisson limits of a count or rate.
  BYAR,
  /// The exact Poisson limits of a count or rate under 10.
  EXACT,
  /// Wilson's score interval of a proportion.
  WILSON,
  /// Dobson's interval of a directly standardised rate.
  DOBSON,
  /// The log ratio of two counts, as a change in per cent.
  CHANGE,
  /// The log ratio of two rates or proportions, or of one to a fixed share.
  RATIO,
  /// The difference of two rates or proportions from the limits of each.
  DIFFERENCE,
  /// From the limits that a survey gives for its prevalence.
  PREVALENCE,
  /// No interval, as for what is counted in full or set by a rule.
  NONE
}
