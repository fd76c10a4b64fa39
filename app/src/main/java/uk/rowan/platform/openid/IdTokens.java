package uk.rowan.platform.openid;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/// What an ID token must be to count (OpenID Connect Core, 3.1.3.7; requirement SI-01): signed with
/// the one algorithm agreed by a key of this provider, from exactly this issuer, for us and nobody
/// else, of now, and telling of a second factor.
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

  private final KnownProviders providers;
  private final TokenKeys keys;
  private final Clock clock;
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  IdTokens(KnownProviders providers, TokenKeys keys, Clock clock) {
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
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    var claims = new OidcIdTokenValidator(registration);
    claims.setClockSkew(TokenRules.SKEW);
    claims.setClock(clock);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            TokenRules.times(clock),
            claims,
            TokenRules.from(provider, clock),
            tellsOfASecondFactor(provider)));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> tellsOfASecondFactor(
      OpenIdProperties.Provider provider) {
    return token ->
        provider.shown().isIn(token.getClaims().get(provider.shown().claim()))
            ? TokenRules.fits()
            : TokenRules.refused("no_second_factor");
  }
}
