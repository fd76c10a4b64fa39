package uk.rowan.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Role;
import uk.rowan.sharing.SignedIn;

/// An invented member of staff.
public record Staff(
    StaffId id, AgencyId agency, @Nullable UUID team, String username, String name, Role role) {

  /// In this one's name, for casework: `as(ama).run(…)`.
  public static Acting as(Staff staff) {
    return staff.because(Purpose.SUPPORT);
  }

  public Acting because(Purpose purpose) {
    return new Acting(id, agency, purpose);
  }

  /// As the application knows them once they have signed in.
  public SignedIn signedIn(String agencyName) {
    return new SignedIn(
        id,
        agency,
        agencyName,
        name,
        role,
        team == null ? java.util.Set.of() : java.util.Set.of(team));
  }
}
