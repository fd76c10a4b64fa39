package uk.rowan.platform.openid;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import uk.rowan.foundation.Link;
import uk.rowan.platform.security.Providers;
import uk.rowan.platform.security.SiteAddress;

/// The providers of the configuration, each asked once where its doors are. One that cannot be
/// reached stops nobody else from signing in, and is asked again the next time.
@Component
class KnownProviders implements ClientRegistrationRepository, Providers {

  static final String BEGIN = "/sign-in/with";
  static final String RETURN = "/sign-in/from";

  private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
      new ParameterizedTypeReference<>() {};

  private final OpenIdProperties properties;
  private final SiteAddress site;
  private final RestClient http;
  private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

  KnownProviders(OpenIdProperties properties, SiteAddress site) {
    this.properties = properties;
    this.site = site;
    this.http = RestClient.builder().requestFactory(Patience.requests()).build();
  }

  @Override
  public List<Link> links() {
    return properties.providers().entrySet().stream()
        .map(known -> new Link(BEGIN + "/" + known.getKey(), known.getValue().name()))
        .sorted(Comparator.comparing(Link::words))
        .toList();
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    var provider = properties.providers().get(id);
    return provider == null
        ? null
        : discovered.computeIfAbsent(id, _ -> registration(id, provider));
  }

  OpenIdProperties.Provider provider(String id) {
    return Objects.requireNonNull(properties.providers().get(id), "an unknown provider");
  }

  private ClientRegistration registration(String id, OpenIdProperties.Provider provider) {
    return ClientRegistrations.fromOidcConfiguration(metadata(provider))
        .registrationId(id)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .clientAuthenticationMethod(
            provider.clientKey() == null
                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                : ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(
            (site.address() == null ? "{baseUrl}" : site.address()) + RETURN + "/{registrationId}")
        .scope("openid")
        .userNameAttributeName("sub")
        .build();
  }

  /// What a provider says of itself counts only under the very name it was asked under.
  private Map<String, Object> metadata(OpenIdProperties.Provider provider) {
    Map<String, Object> said;
    try {
      said =
          http.get()
              .uri(provider.issuer() + "/.well-known/openid-configuration")
              .retrieve()
              .body(METADATA);
    } catch (RuntimeException e) {
      throw new OAuth2AuthenticationException("provider_unreachable");
    }
    if (said == null || !provider.issuer().equals(said.get("issuer"))) {
      throw new OAuth2AuthenticationException("provider_of_another_name");
    }
    return said;
  }
}
