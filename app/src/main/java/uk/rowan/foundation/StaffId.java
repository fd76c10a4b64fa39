package uk.rowan.foundation;

import java.util.UUID;

/// A member of staff of one of the agencies, or one of the system's own actors.
public record StaffId(UUID value) {

  public static StaffId parse(String text) {
    return new StaffId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
