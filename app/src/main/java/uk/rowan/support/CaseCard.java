package uk.rowan.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// Which case it is, in a line. Shown only where the class SUPPORT is open to the reader.
public record CaseCard(
    CaseId id,
    String reference,
    PersonId person,
    UUID service,
    UUID team,
    Standing standing,
    @Nullable StaffId worker) {

  /// How far a case is.
  public enum Standing {
    WAITING("Waiting for a worker"),
    OPEN("Open"),
    CLOSED("Closed");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public boolean isClosed() {
    return standing == Standing.CLOSED;
  }
}
