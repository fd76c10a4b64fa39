package uk.rowan.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.SignedIn;

/// Asks on every request who the session's member of staff is now. Someone who left, or whose
/// session has lasted its longest, is signed out by it (requirements AC-11, SI-03).
final class SignedInFilter extends OncePerRequestFilter {

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
      SignedIn signedIn =
          who.isOver(clock.instant()) ? null : accounts.signedIn(who.staff()).orElse(null);
      if (signedIn == null) {
        signOut(request, response);
        return;
      }
      request.setAttribute("rowan.signed-in", signedIn.provenAt(who.secondFactorAt()));
    }
    chain.doFilter(request, response);
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
