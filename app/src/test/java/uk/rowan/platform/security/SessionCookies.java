package uk.rowan.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Base64;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import uk.rowan.foundation.StaffId;

/// Sessions of members of staff who have just proved twice who they are, without the typing.
public final class SessionCookies {

  private SessionCookies() {}

  /// The value of the session cookie.
  public static <S extends Session> String of(
      StaffId staff, SessionRepository<S> sessions, Clock clock) {
    var session = sessions.createSession();
    var now = clock.instant();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(new StaffAuthentication(staff, now, now)));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
  }
}
