package uk.rowan.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import uk.rowan.foundation.StaffId;

/// Someone who proved twice who they are. Kept in the session: identifiers and times, nothing else.
public final class StaffAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private final UUID staff;
  private final Instant signedInAt;
  private final Instant secondFactorAt;

  StaffAuthentication(StaffId staff, Instant signedInAt, Instant secondFactorAt) {
    super(List.of());
    this.staff = staff.value();
    this.signedInAt = signedInAt;
    this.secondFactorAt = secondFactorAt;
    setAuthenticated(true);
  }

  public StaffId staff() {
    return new StaffId(staff);
  }

  Instant signedInAt() {
    return signedInAt;
  }

  Instant secondFactorAt() {
    return secondFactorAt;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(signedInAt.plus(LONGEST_SESSION));
  }

  StaffAuthentication freshened(Instant now) {
    return new StaffAuthentication(staff(), signedInAt, now);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return staff.toString();
  }

  @Override
  public String getName() {
    return staff.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StaffAuthentication that
        && staff.equals(that.staff)
        && signedInAt.equals(that.signedInAt);
  }

  @Override
  public int hashCode() {
    return staff.hashCode();
  }
}
