package uk.rowan.extracts.synthetic.rows;

/// A place of safety for one household.
public record Unit(String provider, String scheme, String unit, Type type, int bedspaces) {

  /// The order is the contract's.
  public enum Type {
    REFUGE,
    SPECIALIST,
    DISPERSED,
    SECOND_STAGE,
    SANCTUARY,
    OTHER
  }
}
