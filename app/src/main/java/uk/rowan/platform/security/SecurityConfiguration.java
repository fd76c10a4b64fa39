package uk.rowan.platform.security;

import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import uk.rowan.sharing.Accounts;

/// Who gets in at all. What they then may see is not decided here.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    maxInactiveIntervalInSeconds = 30 * 60,
    tableName = "platform.spring_session")
class SecurityConfiguration {

  /// Open to anyone: the public site, signing in, and what pages are made of.
  private static final String[] PUBLIC = {
    "/assets/**",
    "/refer",
    "/refer/*",
    "/leave",
    "/safety",
    "/help",
    "/privacy",
    "/accessibility",
    "/health",
    "/sign-in",
    "/sign-in/code",
    "/sign-in/passkey",
    "/sign-in/with/*",
    "/sign-in/from/*",
    "/sign-in/refused",
    "/signed-out",
    "/first/*",
    "/error"
  };

  static final String NOTE_SESSION =
      """
      with said (session_id, used, idle, expiry, principal, id) as (
          values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar), cast(? as char(36))))
      update platform.spring_session held
      set session_id = said.session_id, last_access_time = said.used, max_inactive_interval = said.idle,
          expiry_time = said.expiry, principal_name = said.principal
      from said
      where held.primary_id = said.id
        and (held.last_access_time < said.used - 10000 or held.session_id <> said.session_id
             or held.max_inactive_interval <> said.idle or held.principal_name is distinct from said.principal)
      """;

  @Bean
  SecurityFilterChain security(HttpSecurity http, Accounts accounts, Clock clock) {
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("__Host-csrf");
    csrf.setHeaderName("X-CSRF-TOKEN");
    csrf.setCookieCustomizer(
        cookie -> cookie.secure(true).httpOnly(true).path("/").sameSite("Strict"));
    return http.authorizeHttpRequests(
            paths -> paths.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
        .headers(headers -> headers.disable())
        .anonymous(anonymous -> anonymous.disable())
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(forms -> forms.csrfTokenRepository(csrf))
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                    .accessDeniedPage("/error"))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(
                        (_, response, _) -> response.setHeader("Clear-Site-Data", "\"*\""))
                    .logoutSuccessUrl("/signed-out"))
        .addFilterAfter(new SignedInFilter(accounts, clock), AuthorizationFilter.class)
        .build();
  }

  /// A session is noted as used every ten seconds at most: a look at a page writes nothing for
  /// that.
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomNoted() {
    return sessions -> sessions.setUpdateSessionQuery(NOTE_SESSION);
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("__Host-session");
    cookie.setUseSecureCookie(true);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  @Bean
  ServletContextInitializer noSessionsInUrls() {
    return context ->
        context.setSessionTrackingModes(
            java.util.Set.of(jakarta.servlet.SessionTrackingMode.COOKIE));
  }
}
