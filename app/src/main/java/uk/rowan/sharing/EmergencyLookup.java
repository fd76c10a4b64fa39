package uk.rowan.sharing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.rowan.foundation.PersonId;

/// Finds the person whom somebody can identify exactly, also where they may not look: asked only to
/// open a record in an emergency, and answered to nobody's eyes. Implemented where people are
/// known.
public interface EmergencyLookup {

  /// What somebody knows of the person: name and date of birth together, a number, or all of it.
  record Known(String given, String family, Optional<LocalDate> born, Optional<String> number) {

    @Override
    public String toString() {
      return "Known";
    }
  }

  /// Everyone of whom all of that is true.
  Set<PersonId> exactly(Known known);
}
