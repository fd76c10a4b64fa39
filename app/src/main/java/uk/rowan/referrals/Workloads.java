package uk.rowan.referrals;

import java.util.Collection;
import java.util.Map;
import uk.rowan.foundation.StaffId;

/// How much workers carry, so that triage can give a person to someone with room. Told by whoever
/// keeps the cases.
public interface Workloads {

  /// The open cases of each of these workers; a worker who is absent carries none.
  Map<StaffId, Integer> carrying(Collection<StaffId> workers);
}
