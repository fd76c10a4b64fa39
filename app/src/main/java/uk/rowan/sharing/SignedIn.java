package uk.rowan.sharing;

import java.util.Set;
import java.util.UUID;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;

/// Who is at the keyboard, as of this request: read anew each time, so that leaving takes effect at
/// once.
public record SignedIn(
    StaffId staff, AgencyId agency, String agencyName, String name, Role role, Set<UUID> teams) {

  public SignedIn {
    teams = Set.copyOf(teams);
  }

  public Acting acting(Purpose purpose) {
    return new Acting(staff, agency, purpose);
  }

  @Override
  public String toString() {
    return "SignedIn[" + staff + "]";
  }
}
