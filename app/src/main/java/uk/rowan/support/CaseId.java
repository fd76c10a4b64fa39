package uk.rowan.support;

import java.util.UUID;

/// A case: one episode of support for one person by one service.
public record CaseId(UUID value) {

  public static CaseId parse(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
