package uk.rowan.platform.openid;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// What holds for every token of a provider, whatever it says.
final class TokenRules {

  /// How far the provider's clock and ours may differ.
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final Duration OLDEST = Duration.ofMinutes(10);

  private TokenRules() {}

  static OAuth2TokenValidator<Jwt> times(Clock clock) {
    var times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    times.setAllowEmptyExpiryClaim(false);
    return times;
  }

  /// From exactly this issuer, for us and nobody else, about somebody, issued just now.
  static OAuth2TokenValidator<Jwt> from(OpenIdProperties.Provider provider, Clock clock) {
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
      var issued = token.getIssuedAt();
      return issued == null || issued.isBefore(clock.instant().minus(OLDEST))
          ? refused("issued_long_ago")
          : fits();
    };
  }

  static OAuth2TokenValidatorResult fits() {
    return OAuth2TokenValidatorResult.success();
  }

  static OAuth2TokenValidatorResult refused(String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error(why));
  }
}
