package uk.rowan.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.SignedIn;

/// Asks on every request who the session's member of staff is now. Someone who left, or whose
/// session was idle too long or has lasted its longest, is signed out by it (requirements AC-11,
/// SI-03).
final class SignedInFilter extends OncePerRequestFilter {

  /// Half an hour without a request ends a session (requirement SI-03).
  static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

  private static final Duration NOTED_EVERY = Duration.ofSeconds(10);
  private static final String LAST_USED = "rowan.last-used";

  private final Accounts accounts;
  private final Clock clock;

  SignedInFilter(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication who) {
      var now = clock.instant();
      var session = request.getSession(false);
      SignedIn signedIn =
          who.isOver(now) || session == null || isIdle(session, who, now)
              ? null
              : accounts.signedIn(who.staff()).orElse(null);
      if (signedIn == null) {
        signOut(request, response);
        return;
      }
      request.setAttribute("rowan.signed-in", signedIn.provenAt(who.secondFactorAt()));
    }
    chain.doFilter(request, response);
  }

  /// By the application's own clock, so that the rule can be tested; noted so seldom that it costs
  /// next to nothing.
  private static boolean isIdle(HttpSession session, StaffAuthentication who, Instant now) {
    var noted = session.getAttribute(LAST_USED) instanceof Instant at ? at : who.signedInAt();
    if (!now.isBefore(noted.plus(LONGEST_IDLE))) {
      return true;
    }
    if (!now.isBefore(noted.plus(NOTED_EVERY))) {
      session.setAttribute(LAST_USED, now);
    }
    return false;
  }

  private static void signOut(HttpServletRequest request, HttpServletResponse response) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/sign-in");
  }
}
