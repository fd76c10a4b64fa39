package uk.rowan.risk.assessment;

import java.time.LocalDate;

/// Something that happened on a civil day, whoever it was reported to.
record Incident(Parties parties, LocalDate on, Kind kind, boolean knownToPolice) {

  enum Kind {
    VIOLENCE_OR_THREAT,
    STALKING_OR_HARASSMENT,
    SEXUAL,
    OTHER;

    /// Whether it would be a crime if it were reported: only that makes a case a repeat.
    boolean makesRepeat() {
      return this != OTHER;
    }
  }
}
