package uk.rowan.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;

/// Who is at the keyboard, as of this request: read anew each time, so that leaving takes effect at
/// once.
///
/// `provedAt` is when they last showed their second factor.
public record SignedIn(
    StaffId staff,
    AgencyId agency,
    String agencyName,
    String name,
    Role role,
    Set<UUID> teams,
    Instant provedAt) {

  /// What opens a door of its own, such as an emergency, asks for a code no older than this
  /// (requirement SI-02).
  public static final Duration RECENTLY = Duration.ofMinutes(5);

  public SignedIn {
    teams = Set.copyOf(teams);
  }

  /// Someone who has not shown a second factor.
  public SignedIn(
      StaffId staff, AgencyId agency, String agencyName, String name, Role role, Set<UUID> teams) {
    this(staff, agency, agencyName, name, role, teams, Instant.EPOCH);
  }

  public SignedIn provenAt(Instant at) {
    return new SignedIn(staff, agency, agencyName, name, role, teams, at);
  }

  /// Whether they showed their second factor within this time.
  public boolean isFresh(Instant now, Duration within) {
    return now.isBefore(provedAt.plus(within));
  }

  /// To where they show it again, and from there to `then`; empty when that was moments ago.
  public Optional<Answer> toProve(Instant now, String then) {
    return isFresh(now, RECENTLY)
        ? Optional.empty()
        : Optional.of(
            Answer.goTo("/prove?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8)));
  }

  public Acting acting(Purpose purpose) {
    return new Acting(staff, agency, purpose);
  }

  @Override
  public String toString() {
    return "SignedIn[" + staff + "]";
  }
}
