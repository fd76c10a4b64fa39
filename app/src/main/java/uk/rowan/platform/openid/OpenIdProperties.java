package uk.rowan.platform.openid;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// The OpenID providers with which staff may sign in, each under a short name of our own.
@ConfigurationProperties("rowan.open-id")
record OpenIdProperties(Map<String, Provider> providers) {

  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1");

  OpenIdProperties(@Nullable Map<String, Provider> providers) {
    this.providers = providers == null ? Map.of() : Map.copyOf(providers);
    if (this.providers.keySet().stream().anyMatch(id -> !id.matches("[a-z0-9-]{1,30}"))) {
      throw new IllegalArgumentException("a name under rowan.open-id.providers is a-z, 0-9 and -");
    }
    var issuers = new HashSet<String>();
    if (!this.providers.values().stream().allMatch(provider -> issuers.add(provider.issuer()))) {
      throw new IllegalArgumentException("two of rowan.open-id.providers have the same issuer");
    }
  }

  /// One provider. `name` is what people call it; `issuer` is exactly what it calls itself.
  ///
  /// Rowan shows itself to it by `clientSecret`, or by `clientKey`, the file of a private JSON Web
  /// Key. `ask` goes with every request, such as `acr_values`. `shown` is how it tells that a
  /// second factor was shown: without a promise about that, nobody is signed in by it.
  record Provider(
      String name,
      String issuer,
      String clientId,
      @Nullable String clientSecret,
      @Nullable String clientKey,
      Map<String, String> ask,
      Shown shown,
      SignatureAlgorithm algorithm) {

    Provider(
        String name,
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String clientKey,
        @Nullable Map<String, String> ask,
        @Nullable Shown shown,
        @Nullable SignatureAlgorithm algorithm) {
      this.name = Objects.requireNonNull(name, "a provider has a name");
      this.issuer = issuer;
      this.clientId = Objects.requireNonNull(clientId, "a provider has a client-id");
      this.clientSecret = clientSecret;
      this.clientKey = isEmpty(clientKey) ? null : clientKey;
      this.ask = ask == null ? Map.of() : Map.copyOf(ask);
      this.shown =
          Objects.requireNonNull(
              shown, "a provider has shown.claim and shown.values: how it tells a second factor");
      this.algorithm = algorithm == null ? SignatureAlgorithm.RS256 : algorithm;
      var address = URI.create(issuer);
      if (!"https".equals(address.getScheme()) && !THIS_COMPUTER.contains(address.getHost())) {
        throw new IllegalArgumentException("the issuer of a provider is an https: address");
      }
      if (isEmpty(clientSecret) == isEmpty(clientKey)) {
        throw new IllegalArgumentException("a provider has a client-secret or a client-key");
      }
    }

    private static boolean isEmpty(@Nullable String text) {
      return text == null || text.isBlank();
    }

    @Override
    public String toString() {
      return "Provider[" + issuer + "]";
    }
  }

  /// The claim of an ID token that tells how someone signed in there, such as `acr`, `amr` or
  /// `vot`, and its values that mean a second factor: one of them is enough.
  record Shown(String claim, Set<String> values) {

    Shown {
      values = Set.copyOf(values);
      if (claim.isBlank() || values.isEmpty()) {
        throw new IllegalArgumentException("shown.claim and shown.values are not empty");
      }
    }

    boolean isIn(@Nullable Object told) {
      return switch (told) {
        case String one -> values.contains(one);
        case List<?> several -> several.stream().anyMatch(values::contains);
        case null, default -> false;
      };
    }
  }
}
