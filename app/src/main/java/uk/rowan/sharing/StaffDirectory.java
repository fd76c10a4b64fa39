package uk.rowan.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;

/// Who works where. Known to everyone who may sign in; the public form sees the services that take
/// referrals.
public interface StaffDirectory {

  /// A service and the clocks it keeps.
  record Service(
      UUID id,
      AgencyId agency,
      String name,
      String agencyName,
      boolean takesReferrals,
      int firstContactHighHours,
      int firstContactOtherHours,
      int reviewEveryDays) {}

  record Team(UUID id, UUID service, String name) {}

  record Colleague(StaffId id, String name, Role role, AgencyId agency, String agencyName) {}

  /// The name someone uses at work, with their agency; "someone who has left" when they have.
  String name(StaffId staff);

  Map<StaffId, String> names(Collection<StaffId> staff);

  /// The services that take referrals, by name.
  List<Service> servicesTakingReferrals();

  Optional<Service> service(UUID id);

  /// The teams of a service, by name.
  List<Team> teams(UUID service);

  Optional<Team> team(UUID id);

  /// The members of a team, by name.
  List<Colleague> members(UUID team);

  /// Whoever leads these teams.
  List<StaffId> leaders(Collection<UUID> teams);
}
