package uk.rowan.demonstration;

import java.time.Instant;
import java.util.UUID;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.NewKeys.NewKey;

/// An invented person, and the key that seals words about them.
record Someone(UUID id, Name name, Birth birth, boolean woman, NewKey key, Instant recordedAt) {

  @Override
  public String toString() {
    return "Someone[" + id + "]";
  }
}
