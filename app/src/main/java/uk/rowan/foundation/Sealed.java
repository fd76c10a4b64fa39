package uk.rowan.foundation;

/// Something encrypted: safe to store and to carry about, worthless without its key.
public final class Sealed {

  private final byte[] bytes;

  public Sealed(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "Sealed[" + bytes.length + " bytes]";
  }
}
