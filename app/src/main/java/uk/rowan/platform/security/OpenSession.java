package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.StaffId;

/// Begins the session of someone who proved who they are. Nothing of what the browser held before
/// is kept, and every proof gives the session a new identifier (requirement SI-05).
@Component
public class OpenSession {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final Clock clock;

  OpenSession(Clock clock) {
    this.clock = clock;
  }

  /// For someone who showed a second factor just now.
  public void begin(StaffId staff, HttpServletRequest request, HttpServletResponse response) {
    begin(staff, clock.instant(), request, response);
  }

  /// `provenAt` is when the second factor was shown.
  public void begin(
      StaffId staff, Instant provenAt, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    keep(new StaffAuthentication(staff, clock.instant(), provenAt), request, response);
  }

  /// Whoever is signed in showed a second factor again, just now.
  public void freshen(HttpServletRequest request, HttpServletResponse response) {
    freshen(clock.instant(), request, response);
  }

  /// The session ends no later than it would have (requirement SI-03).
  public void freshen(Instant provenAt, HttpServletRequest request, HttpServletResponse response) {
    var who = of(request).orElseThrow();
    request.changeSessionId();
    keep(who.freshened(provenAt), request, response);
  }

  /// Whose session this is, before the gate has looked at it.
  public Optional<StaffAuthentication> of(HttpServletRequest request) {
    return contexts.loadDeferredContext(request).get().getAuthentication()
                instanceof StaffAuthentication who
            && !who.isOver(clock.instant())
        ? Optional.of(who)
        : Optional.empty();
  }

  private void keep(
      StaffAuthentication authentication,
      HttpServletRequest request,
      HttpServletResponse response) {
    var context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
