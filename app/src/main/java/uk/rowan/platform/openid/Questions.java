package uk.rowan.platform.openid;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import uk.rowan.sharing.FirstLinks;

/// What a provider is asked: who is at the keyboard, with what the configuration adds. It carries
/// state, nonce and a code challenge. Whoever must prove it again is asked to sign in again.
final class Questions implements OAuth2AuthorizationRequestResolver {

  /// Where to go on once it was proved again.
  static final String PROVE = "rowan.prove";

  /// The link for a first sign-in that brought them here, as its hash: what is in it opens an
  /// account, and a session is no place for that.
  static final String FIRST = "rowan.first";

  private final DefaultOAuth2AuthorizationRequestResolver plain;
  private final KnownProviders providers;

  Questions(KnownProviders providers) {
    this.providers = providers;
    this.plain = new DefaultOAuth2AuthorizationRequestResolver(providers, KnownProviders.BEGIN);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) ? more(plain.resolve(request), request) : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return more(plain.resolve(request, id), request);
  }

  private @Nullable OAuth2AuthorizationRequest more(
      @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
    if (asked == null) {
      return null;
    }
    String id = asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
    var builder = OAuth2AuthorizationRequest.from(asked);
    if (id != null) {
      builder.additionalParameters(all -> all.putAll(providers.provider(id).ask()));
    }
    var prove = request.getParameter("prove");
    if (prove != null) {
      builder
          .attributes(all -> all.put(PROVE, prove))
          .additionalParameters(
              all -> {
                all.put("prompt", "login");
                all.put("max_age", "0");
              });
    }
    var first = request.getParameter("first");
    if (first != null) {
      builder.attributes(all -> all.put(FIRST, FirstLinks.hash(first)));
    }
    return builder.build();
  }
}
