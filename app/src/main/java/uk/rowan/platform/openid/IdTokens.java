package uk.rowan.platform.openid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// What an ID token must be to count (OpenID Connect Core, 3.1.3.7; requirement SI-01): signed with
/// the one algorithm agreed by a key of this provider, from exactly this issuer, for us and nobody
/// else, of now, and telling of a second factor.
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

  /// How far the provider's clock and ours may differ.
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final Duration OLDEST = Duration.ofMinutes(10);

  private final KnownProviders providers;
  private final Clock clock;
  private final RestTemplate http = new RestTemplate(Patience.requests());
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  IdTokens(KnownProviders providers, Clock clock) {
    this.providers = providers;
    this.clock = clock;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    return decoders.computeIfAbsent(
        registration.getRegistrationId(), id -> decoder(registration, providers.provider(id)));
  }

  private JwtDecoder decoder(ClientRegistration registration, OpenIdProperties.Provider provider) {
    var keys =
        Objects.requireNonNull(
            registration.getProviderDetails().getJwkSetUri(), "a provider says where its keys are");
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(provider.algorithm())
            .restOperations(http)
            .build();
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    var times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    times.setAllowEmptyExpiryClaim(false);
    var claims = new OidcIdTokenValidator(registration);
    claims.setClockSkew(SKEW);
    claims.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims, ours(provider)));
    return decoder;
  }

  private OAuth2TokenValidator<Jwt> ours(OpenIdProperties.Provider provider) {
    return token -> {
      if (!provider.issuer().equals(token.getClaimAsString("iss"))) {
        return refused("other_issuer");
      }
      if (!List.of(provider.clientId()).equals(token.getAudience())) {
        return refused("other_audience");
      }
      var subject = token.getSubject();
      if (subject == null || subject.isBlank()) {
        return refused("no_subject");
      }
      if (isOld(token.getIssuedAt())) {
        return refused("issued_long_ago");
      }
      return provider.shown().isIn(token.getClaims().get(provider.shown().claim()))
          ? OAuth2TokenValidatorResult.success()
          : refused("no_second_factor");
    };
  }

  private boolean isOld(@org.jspecify.annotations.Nullable Instant issued) {
    return issued == null || issued.isBefore(clock.instant().minus(OLDEST));
  }

  private static OAuth2TokenValidatorResult refused(String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error(why));
  }
}
