package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.rowan.foundation.StaffId;

/// Someone who has shown a password and not yet a second factor. It opens nothing, and is forgotten
/// after ten minutes.
record HalfSignedIn(StaffId staff, String username) {

  private static final String STAFF = "rowan.pending-staff";
  private static final String NAME = "rowan.pending-name";
  private static final String SINCE = "rowan.pending-since";
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// Empty when nobody is, or not any more.
  static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(STAFF) instanceof String staff
            && session.getAttribute(NAME) instanceof String username
            && session.getAttribute(SINCE) instanceof Instant since
            && now.isBefore(since.plus(LONGEST))
        ? Optional.of(new HalfSignedIn(StaffId.parse(staff), username))
        : Optional.empty();
  }

  void keep(HttpServletRequest request, Instant now) {
    var session = request.getSession();
    request.changeSessionId();
    session.setAttribute(STAFF, staff.toString());
    session.setAttribute(NAME, username);
    session.setAttribute(SINCE, now);
  }

  @Override
  public String toString() {
    return "HalfSignedIn[" + staff + "]";
  }
}
