package uk.rowan.insight.measure;

/// How a measure is figured from what was counted.
public enum Kind {
  /// How many.
  COUNT,
  /// How many of a whole.
  SHARE,
  /// How a whole is divided: each category's share of all whose category is known.
  PART,
  /// How many for so many people.
  RATE,
  /// How a count differs from that of an earlier period.
  CHANGE,
  /// What a rule asks for, from the people alone.
  NEED,
  /// How many of those expected by a survey are not known.
  UNDERREPORTING,
  /// How the people will have changed, as projected.
  POPULATION_CHANGE,
  /// A group's share of what was counted against its share of the people.
  REPRESENTATION;

  /// As the contract's column `unit` says it.
  public String unit() {
    return switch (this) {
      case COUNT, NEED -> "count";
      case RATE -> "rate";
      case REPRESENTATION -> "ratio";
      case SHARE, PART, CHANGE, UNDERREPORTING, POPULATION_CHANGE -> "percent";
    };
  }

  /// Whether it shows a count by itself, in whatever unit, and not beside another.
  public boolean showsCount() {
    return switch (this) {
      case COUNT, RATE, CHANGE, UNDERREPORTING -> true;
      case SHARE, PART, REPRESENTATION, NEED, POPULATION_CHANGE -> false;
    };
  }

  /// Whether categories are parts of a whole that none of them changes.
  public boolean dividesOneWhole() {
    return this == PART || this == REPRESENTATION;
  }
}
