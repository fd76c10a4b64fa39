package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Passkeys;

/// What is said between Rowan and a passkey (WebAuthn): a question with a challenge that is good
/// for one answer, and the answer.
///
/// It tells whether a device of theirs answered, and no more: whose session that opens is decided
/// by whoever asked, so that a passkey never stands in for a password.
@Component
class PasskeyCeremony {

  private static final String CHALLENGE = "rowan.passkey-challenge";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final Passkeys passkeys;
  private final SiteAddress site;
  private final Clock clock;

  PasskeyCeremony(Passkeys passkeys, SiteAddress site, Clock clock) {
    this.passkeys = passkeys;
    this.site = site;
    this.clock = clock;
  }

  /// What to ask their passkeys, for the script of the page; null when they have none, or none can
  /// work here.
  @Nullable String question(StaffId staff, HttpServletRequest request) {
    var here = site.of(request);
    var keys = new KeysOfOne(staff, "", passkeys, clock);
    return here == null || keys.descriptors().isEmpty()
        ? null
        : json.writeValueAsString(question(here, keys, newChallenge(request)));
  }

  /// Whether a passkey of theirs gave this answer to the question of this session.
  boolean isAnswered(StaffId staff, HttpServletRequest request, String answer) {
    var challenge = usedChallenge(request);
    var here = site.of(request);
    if (challenge == null || here == null) {
      return false;
    }
    var keys = new KeysOfOne(staff, "", passkeys, clock);
    try {
      var credential =
          json.readValue(
              answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      operations(here, keys)
          .authenticate(
              new RelyingPartyAuthenticationRequest(question(here, keys, challenge), credential));
      return keys.isKept();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /// What to ask a device that is to become a passkey of theirs; null when none can work here.
  @Nullable String invitation(StaffId staff, String name, HttpServletRequest request) {
    var here = site.of(request);
    return here == null
        ? null
        : json.writeValueAsString(
            invitation(here, new KeysOfOne(staff, name, passkeys, clock), newChallenge(request)));
  }

  /// Keeps the passkey that accepted; false when what came back cannot be one.
  boolean isKept(
      StaffId staff, String name, HttpServletRequest request, String answer, String label) {
    var challenge = usedChallenge(request);
    var here = site.of(request);
    if (challenge == null || here == null) {
      return false;
    }
    var keys = new KeysOfOne(staff, name, passkeys, clock);
    try {
      var credential =
          json.readValue(
              answer,
              new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      operations(here, keys)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  invitation(here, keys, challenge), new RelyingPartyPublicKey(credential, label)));
      return keys.isKept();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static PublicKeyCredentialRequestOptions question(
      URI here, KeysOfOne keys, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge)
        .rpId(here.getHost())
        .allowCredentials(keys.descriptors())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .timeout(PATIENCE)
        .build();
  }

  private static PublicKeyCredentialCreationOptions invitation(
      URI here, KeysOfOne keys, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(rowan(here))
        .user(keys.owner())
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256)
        .excludeCredentials(keys.descriptors())
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.DISCOURAGED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .timeout(PATIENCE)
        .build();
  }

  private static Webauthn4JRelyingPartyOperations operations(URI here, KeysOfOne keys) {
    return new Webauthn4JRelyingPartyOperations(keys, keys, rowan(here), Set.of(here.toString()));
  }

  private static PublicKeyCredentialRpEntity rowan(URI here) {
    return PublicKeyCredentialRpEntity.builder().id(here.getHost()).name("Rowan").build();
  }

  private static Bytes newChallenge(HttpServletRequest request) {
    var challenge = Bytes.random();
    request.getSession().setAttribute(CHALLENGE, challenge.toBase64UrlString());
    return challenge;
  }

  /// A challenge is good for one answer, right or wrong.
  private static @Nullable Bytes usedChallenge(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
      return null;
    }
    session.removeAttribute(CHALLENGE);
    return Bytes.fromBase64(challenge);
  }
}
