package uk.rowan.foundation;

import java.util.UUID;

/// A person whom the partnership knows: harmed, harming, child, or any of these in different cases.
/// Random, so that it tells nothing about when or how many.
public record PersonId(UUID value) {

  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
