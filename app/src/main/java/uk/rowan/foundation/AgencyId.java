package uk.rowan.foundation;

import java.util.UUID;

/// An agency of the partnership: a police force, a council service, a charity.
public record AgencyId(UUID value) {

  public static AgencyId parse(String text) {
    return new AgencyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
