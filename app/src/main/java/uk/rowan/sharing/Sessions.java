package uk.rowan.sharing;

import java.time.Instant;
import java.util.List;
import uk.rowan.foundation.StaffId;

/// Where someone is signed in. Implemented where sessions are kept.
public interface Sessions {

  /// One session: since when, and when it was last used.
  record Held(Instant since, Instant lastUsed) {}

  List<Held> of(StaffId staff);

  /// Signs them out everywhere, from their next request on.
  void end(StaffId staff);
}
