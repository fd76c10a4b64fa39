package uk.rowan.platform.openid;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Sessions;

/// The doors of signing in with a provider, there and back, and of being signed out by it. What
/// comes back is an identity and nothing else: no token, name or address is kept.
@Configuration(proxyBeanMethods = false)
class OpenIdConfiguration {

  @Bean
  Customizer<HttpSecurity> providers(
      KnownProviders providers,
      IdTokens tokens,
      LogoutTokens logoutTokens,
      ProviderSignIn signIn,
      Accounts accounts,
      Sessions sessions) {
    var exchanges = new Exchanges(providers);
    var there = new OAuth2AuthorizationRequestRedirectFilter(new Questions(providers));
    there.setAuthorizationRequestRepository(exchanges);
    there.setAuthenticationFailureHandler(signIn);
    there.setRequestCache(new NullRequestCache());
    var back =
        new OAuth2LoginAuthenticationFilter(
            providers, new ForgottenTokens(), KnownProviders.RETURN + "/*");
    back.setAuthorizationRequestRepository(exchanges);
    back.setAuthenticationManager(checking(providers, tokens));
    back.setSecurityContextRepository(new NullSecurityContextRepository());
    back.setAuthenticationSuccessHandler(signIn);
    back.setAuthenticationFailureHandler(signIn);
    var signOut = new ProviderSignOut(providers, logoutTokens, accounts, sessions);
    return http -> http.addFilter(there).addFilter(back).addFilterBefore(signOut, CsrfFilter.class);
  }

  /// Whatever breaks while an answer is checked refuses it.
  private static AuthenticationManager checking(KnownProviders providers, IdTokens tokens) {
    var checks =
        new OidcAuthorizationCodeAuthenticationProvider(
            tokenEndpoint(providers), asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    checks.setJwtDecoderFactory(tokens);
    return shown -> {
      try {
        var checked = checks.authenticate(shown);
        if (checked != null) {
          return checked;
        }
      } catch (AuthenticationException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new OAuth2AuthenticationException("unreadable_answer");
      }
      throw new OAuth2AuthenticationException("no_openid");
    };
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokenEndpoint(
      KnownProviders providers) {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(Patience.requests())
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var byKey =
        new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
            registration -> key(providers.provider(registration.getRegistrationId()).clientKey()));
    client.addParametersConverter(
        asked -> {
          var shown = byKey.convert(asked);
          return shown == null ? new LinkedMultiValueMap<>() : shown;
        });
    return client;
  }

  private static JWK key(@org.jspecify.annotations.Nullable String file) {
    try {
      return JWK.parse(Files.readString(Path.of(file == null ? "" : file)));
    } catch (IOException | ParseException e) {
      throw new IllegalStateException("a client-key of rowan.open-id cannot be read", e);
    }
  }
}
