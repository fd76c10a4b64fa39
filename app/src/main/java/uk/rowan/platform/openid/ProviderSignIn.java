package uk.rowan.platform.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.StaffId;
import uk.rowan.platform.security.LocalPath;
import uk.rowan.platform.security.OpenSession;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Sessions;
import uk.rowan.sharing.SignedIn;

/// Whom the answer of a provider signs in. The identity is the issuer and its `sub`, never a name
/// or an address of mail. Whatever is wrong, the answer is the same, and the log says only which
/// rule refused.
@Component
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  private final Accounts accounts;
  private final Sessions sessions;
  private final OpenSession session;
  private final Clock clock;

  ProviderSignIn(Accounts accounts, Sessions sessions, OpenSession session, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.session = session;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication shown) {
    var token = shown.getPrincipal() instanceof OidcUser user ? user.getIdToken() : null;
    var asked = Exchanges.answered(request).orElse(null);
    var staff = token == null || asked == null ? null : staff(token, asked).orElse(null);
    if (token == null || asked == null || staff == null) {
      refuse("unknown_identity", null, request, response);
      return;
    }
    String onwards = asked.getAttribute(Questions.PROVE);
    if (onwards == null) {
      accounts.write("sign_in.provider", staff, true);
      session.begin(staff, provenAt(token), request, response);
      goTo("/", response);
    } else {
      prove(staff, token, LocalPath.of(onwards), request, response);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    refuse(
        refused instanceof OAuth2AuthenticationException because
            ? because.getError().getErrorCode()
            : "not_authenticated",
        null,
        request,
        response);
  }

  private Optional<StaffId> staff(OidcIdToken token, OAuth2AuthorizationRequest asked) {
    var issuer = token.getClaimAsString("iss");
    var subject = token.getSubject();
    if (issuer == null || subject == null) {
      return Optional.empty();
    }
    byte[] first = asked.getAttribute(Questions.FIRST);
    if (first == null) {
      return accounts.federated(issuer, subject);
    }
    var linked =
        new Object() {
          Optional<StaffId> staff = Optional.empty();
        };
    Acting.publicForm()
        .run(() -> linked.staff = accounts.federateByFirstLink(first, issuer, subject));
    linked.staff.ifPresent(
        staff -> {
          sessions.end(staff);
          accounts.write("sign_in.first", staff, true);
        });
    return linked.staff;
  }

  /// The same person, who signed in at the provider just now.
  private void prove(
      StaffId staff,
      OidcIdToken token,
      String onwards,
      HttpServletRequest request,
      HttpServletResponse response) {
    var who = session.of(request).orElse(null);
    if (who == null
        || !who.staff().equals(staff)
        || provenAt(token).isBefore(clock.instant().minus(SignedIn.RECENTLY))) {
      refuse("not_proved_again", staff, request, response);
      return;
    }
    accounts.write("sign_in.provider", staff, true);
    session.freshen(provenAt(token), request, response);
    goTo(onwards, response);
  }

  /// When they signed in at the provider, as it says; long ago when it does not.
  private Instant provenAt(OidcIdToken token) {
    var at = token.getAuthenticatedAt();
    var now = clock.instant();
    return at == null ? Instant.EPOCH : at.isBefore(now) ? at : now;
  }

  private void refuse(
      String rule,
      @Nullable StaffId staff,
      HttpServletRequest request,
      HttpServletResponse response) {
    LOG.info("a provider's answer was refused: {}", rule.matches("[a-z_]{1,60}") ? rule : "other");
    accounts.write("sign_in.provider", staff, false);
    var held = request.getSession(false);
    if (held != null && session.of(request).isEmpty()) {
      held.invalidate();
    }
    goTo("/sign-in/refused", response);
  }

  private static void goTo(String path, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
