package uk.rowan.people;

import uk.rowan.sharing.FieldClass;

/// What an item of the vault is.
public enum VaultClass {
  /// Where someone is or was.
  LOCATION(FieldClass.LOCATION),
  /// How they can be reached.
  CONTACT(FieldClass.CONTACT);

  private final FieldClass field;

  VaultClass(FieldClass field) {
    this.field = field;
  }

  public FieldClass field() {
    return field;
  }
}
