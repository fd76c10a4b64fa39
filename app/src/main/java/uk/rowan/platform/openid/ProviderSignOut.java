package uk.rowan.platform.openid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Sessions;

/// Where a provider says that somebody signed out there, or may no longer sign in (OpenID Connect
/// Back-Channel Logout 1.0; requirement SI-04): from the next request on they are signed out here
/// too, wherever they were signed in. Whoever is not known is no fault, and is not told apart.
final class ProviderSignOut extends OncePerRequestFilter {

  static final String ENDED = "/sign-in/ended/";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignOut.class);

  private final KnownProviders providers;
  private final LogoutTokens tokens;
  private final Accounts accounts;
  private final Sessions sessions;

  ProviderSignOut(
      KnownProviders providers, LogoutTokens tokens, Accounts accounts, Sessions sessions) {
    this.providers = providers;
    this.tokens = tokens;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith(ENDED);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(
        ends(request.getRequestURI().substring(ENDED.length()), request)
            ? HttpServletResponse.SC_OK
            : HttpServletResponse.SC_BAD_REQUEST);
  }

  private boolean ends(String id, HttpServletRequest request) {
    var shown = request.getParameterValues("logout_token");
    if (shown == null || shown.length != 1) {
      return false;
    }
    try {
      var registration = providers.findByRegistrationId(id);
      if (registration == null) {
        return false;
      }
      var token = tokens.createDecoder(registration).decode(shown[0]);
      var issuer = token.getClaimAsString("iss");
      var subject = token.getSubject();
      if (issuer == null || subject == null) {
        return false;
      }
      accounts
          .federated(issuer, subject)
          .ifPresent(
              staff -> {
                sessions.end(staff);
                accounts.write("sign_out.provider", staff, true);
              });
      return true;
    } catch (JwtException | OAuth2AuthenticationException e) {
      LOG.info("a provider's word that a session ended was refused");
      return false;
    }
  }
}
