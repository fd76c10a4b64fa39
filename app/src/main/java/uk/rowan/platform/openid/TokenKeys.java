package uk.rowan.platform.openid;

import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// The keys with which a provider signs, fetched from where it says they are.
@Component
class TokenKeys {

  private final RestTemplate http = new RestTemplate(Patience.requests());

  /// Checks signatures alone, with the one algorithm agreed; what a token must say is for the
  /// caller.
  NimbusJwtDecoder decoder(ClientRegistration registration, OpenIdProperties.Provider provider) {
    var keys =
        Objects.requireNonNull(
            registration.getProviderDetails().getJwkSetUri(), "a provider says where its keys are");
    return NimbusJwtDecoder.withJwkSetUri(keys)
        .jwsAlgorithm(provider.algorithm())
        .restOperations(http)
        .validateType(false)
        .build();
  }
}
