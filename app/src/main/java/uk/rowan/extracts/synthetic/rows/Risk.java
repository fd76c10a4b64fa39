package uk.rowan.extracts.synthetic.rows;

/// The band of a risk, or the grade of a vulnerable person assessment.
public enum Risk {
  STANDARD,
  MEDIUM,
  HIGH
}
