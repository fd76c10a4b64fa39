package uk.rowan.extracts.synthetic.rows;

/// As agencies write it. The measures know only the first two.
public enum Sex {
  F,
  M,
  X,
  U
}
