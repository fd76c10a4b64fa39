package uk.rowan.platform.openid;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/// What a logout token must be to count (OpenID Connect Back-Channel Logout 1.0, 2.6): signed by
/// this provider with the algorithm agreed, for us, of now, saying that a session ended, of
/// somebody named by `sub`, and never an ID token, which has a `nonce`.
@Component
class LogoutTokens implements JwtDecoderFactory<ClientRegistration> {

  static final String ENDED = "http://schemas.openid.net/event/backchannel-logout";

  private final KnownProviders providers;
  private final TokenKeys keys;
  private final Clock clock;
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  LogoutTokens(KnownProviders providers, TokenKeys keys, Clock clock) {
    this.providers = providers;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    return decoders.computeIfAbsent(
        registration.getRegistrationId(), id -> decoder(registration, providers.provider(id)));
  }

  private JwtDecoder decoder(ClientRegistration registration, OpenIdProperties.Provider provider) {
    var decoder = keys.decoder(registration, provider);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            TokenRules.times(clock), TokenRules.from(provider, clock), saysThatItEnded()));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> saysThatItEnded() {
    return token ->
        token.getClaims().get("events") instanceof Map<?, ?> events
                && events.get(ENDED) instanceof Map<?, ?>
                && !token.hasClaim("nonce")
            ? TokenRules.fits()
            : TokenRules.refused("not_a_logout");
  }
}
