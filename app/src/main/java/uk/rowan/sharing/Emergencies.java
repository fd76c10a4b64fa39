package uk.rowan.sharing;

import java.time.Instant;
import java.util.List;
import uk.rowan.foundation.PersonId;

/// The records that the acting member of staff has open in an emergency now.
public interface Emergencies {

  /// One open record and when it closes by itself.
  record Live(PersonId person, Instant until) {}

  List<Live> live();
}
