package uk.rowan.platform.security;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Passkeys;
import uk.rowan.sharing.Passkeys.Passkey;

/// The passkeys of one member of staff, as WebAuthn asks for them. Nobody else's are there, so
/// nobody else's can answer.
final class KeysOfOne implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

  private final StaffId staff;
  private final String name;
  private final Passkeys passkeys;
  private final Clock clock;
  private boolean kept;

  KeysOfOne(StaffId staff, String name, Passkeys passkeys, Clock clock) {
    this.staff = staff;
    this.name = name;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /// Whether what WebAuthn had to say in the end was accepted by the database too.
  boolean isKept() {
    return kept;
  }

  PublicKeyCredentialUserEntity owner() {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle())
        .name(name)
        .displayName(name)
        .build();
  }

  List<PublicKeyCredentialDescriptor> descriptors() {
    return passkeys.of(staff).stream()
        .map(
            key ->
                PublicKeyCredentialDescriptor.builder()
                    .id(Bytes.fromBase64(key.credential()))
                    .transports(transports(key))
                    .build())
        .toList();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return passkeys.of(staff).stream()
        .filter(key -> key.credential().equals(id.toBase64UrlString()))
        .findFirst()
        .map(this::record)
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes id) {
    return id.equals(handle()) ? passkeys.of(staff).stream().map(this::record).toList() : List.of();
  }

  @Override
  public void save(CredentialRecord key) {
    var credential = key.getCredentialId().toBase64UrlString();
    kept =
        findByCredentialId(key.getCredentialId()) == null
            ? passkeys.add(passkey(key, credential))
            : passkeys.use(staff, credential, key.getSignatureCount());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return id.equals(handle()) ? owner() : null;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return null;
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("staff are kept elsewhere");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("nothing is removed in a ceremony");
  }

  /// The 16 bytes of the identifier: WebAuthn names nobody.
  private Bytes handle() {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(staff.value().getMostSignificantBits())
            .putLong(staff.value().getLeastSignificantBits())
            .array());
  }

  private static Set<AuthenticatorTransport> transports(Passkey key) {
    return key.transports().stream()
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private CredentialRecord record(Passkey key) {
    return ImmutableCredentialRecord.builder()
        .credentialId(Bytes.fromBase64(key.credential()))
        .userEntityUserId(handle())
        .publicKey(new ImmutablePublicKeyCose(new byte[0]))
        .attestationObject(Bytes.fromBase64(key.attestation()))
        .signatureCount(key.signatures())
        .uvInitialized(true)
        .transports(transports(key))
        .label(key.label())
        .created(key.madeAt())
        .build();
  }

  private Passkey passkey(CredentialRecord key, String credential) {
    return new Passkey(
        UUID.randomUUID(),
        staff,
        credential,
        Objects.requireNonNull(key.getAttestationObject()).toBase64UrlString(),
        key.getSignatureCount(),
        key.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .collect(Collectors.toUnmodifiableSet()),
        key.getLabel(),
        clock.instant(),
        null);
  }
}
