package uk.rowan.extracts.synthetic.rows;

/// What someone who harms is to the person harmed.
public enum Relationship {
  PARTNER("partner"),
  EX_PARTNER("ex-partner"),
  SPOUSE("spouse"),
  EX_SPOUSE("ex-spouse"),
  FAMILY("family"),
  OTHER("other");

  private final String text;

  Relationship(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /// Whether the two share, or shared, a bed rather than a descent.
  public boolean isIntimate() {
    return this != FAMILY && this != OTHER;
  }

  public boolean isOver() {
    return this == EX_PARTNER || this == EX_SPOUSE;
  }
}
