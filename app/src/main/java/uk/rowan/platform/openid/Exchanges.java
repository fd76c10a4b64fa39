package uk.rowan.platform.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/// The question this browser put to a provider, kept until one answer comes. An answer that comes
/// to another provider's door, or names another issuer, is no answer to it: so a provider cannot be
/// played off against another (RFC 9207, RFC 9700 section 4.4).
final class Exchanges implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String ANSWERED = "rowan.provider-exchange";

  private final HttpSessionOAuth2AuthorizationRequestRepository kept =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final KnownProviders providers;

  Exchanges(KnownProviders providers) {
    this.providers = providers;
  }

  /// The question whose answer this request is, once it was taken.
  static Optional<OAuth2AuthorizationRequest> answered(HttpServletRequest request) {
    return Optional.ofNullable((OAuth2AuthorizationRequest) request.getAttribute(ANSWERED));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return kept.loadAuthorizationRequest(request);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked != null) {
      kept.saveAuthorizationRequest(asked, request, response);
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var asked = kept.removeAuthorizationRequest(request, response);
    if (asked == null || !isFromTheOneAsked(asked, request)) {
      return null;
    }
    request.setAttribute(ANSWERED, asked);
    return asked;
  }

  private boolean isFromTheOneAsked(OAuth2AuthorizationRequest asked, HttpServletRequest request) {
    String id = asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
    var registration = id == null ? null : providers.findByRegistrationId(id);
    if (id == null
        || registration == null
        || !request.getRequestURI().equals(KnownProviders.RETURN + "/" + id)) {
      return false;
    }
    var says =
        registration
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("authorization_response_iss_parameter_supported");
    var issuer = request.getParameter("iss");
    return issuer == null
        ? !Boolean.TRUE.equals(says)
        : issuer.equals(providers.provider(id).issuer());
  }
}
