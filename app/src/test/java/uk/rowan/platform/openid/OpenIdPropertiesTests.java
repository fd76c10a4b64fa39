package uk.rowan.platform.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// How a provider is configured, and what is refused before anybody can sign in with it.
@Tag("SI-01")
class OpenIdPropertiesTests {

  @Test
  void providerNeedsNothingButWhatItsRegistrationSaysAndHowItShowsASecondFactor() {
    var provider = read(Map.of());

    assertThat(provider.issuer()).isEqualTo("https://login.example.org/tenant");
    assertThat(provider.algorithm()).isEqualTo(SignatureAlgorithm.RS256);
    assertThat(provider.ask()).isEmpty();
    assertThat(provider.shown()).isEqualTo(new OpenIdProperties.Shown("acr", Set.of("high")));
  }

  @Test
  void everythingCanBeSaid() {
    var provider =
        read(
            Map.of(
                "client-secret", "",
                "client-key", "/keys/council.jwk",
                "ask.acr_values", "high",
                "algorithm", "ES256"));

    assertThat(provider.clientKey()).isEqualTo("/keys/council.jwk");
    assertThat(provider.ask()).isEqualTo(Map.of("acr_values", "high"));
    assertThat(provider.algorithm()).isEqualTo(SignatureAlgorithm.ES256);
    assertThat(provider.toString()).doesNotContain("secret");
  }

  @Test
  void withoutProvidersThereAreNone() {
    assertThat(new OpenIdProperties(null).providers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "issuer, http://login.example.org",
    "client-secret, ''",
    "shown.claim, ''",
    "shown.values, ''",
    "client-key, /keys/a.jwk"
  })
  void whatIsUnsafeOrMissingIsRefusedAtTheStart(String name, String value) {
    assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(Exception.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"high", "HIGH"})
  void secondFactorIsShownByOneOfTheValuesExactly(String told) {
    var shown = new OpenIdProperties.Shown("acr", Set.of("high"));

    assertThat(shown.isIn(told)).isEqualTo(told.equals("high"));
    assertThat(shown.isIn(List.of("pwd", told))).isEqualTo(told.equals("high"));
    assertThat(shown.isIn(null)).isFalse();
    assertThat(shown.isIn(Map.of("acr", told))).isFalse();
  }

  private static OpenIdProperties.Provider read(Map<String, String> more) {
    var all = new LinkedHashMap<String, String>();
    var prefix = "rowan.open-id.providers.council.";
    all.put(prefix + "name", "Council account");
    all.put(prefix + "issuer", "https://login.example.org/tenant");
    all.put(prefix + "client-id", "rowan");
    all.put(prefix + "client-secret", "a secret");
    all.put(prefix + "shown.claim", "acr");
    all.put(prefix + "shown.values", "high");
    more.forEach((name, value) -> all.put(prefix + name, value));
    return Objects.requireNonNull(
        new Binder(new MapConfigurationPropertySource(all))
            .bind("rowan.open-id", OpenIdProperties.class)
            .get()
            .providers()
            .get("council"));
  }
}
