package uk.rowan.sharing.sealing;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Signs seals. Its public half is handed out with them, so that whoever checks needs no secret.
@Component
final class SealKey {

  /// What stands before the 32 bytes of an Ed25519 key in the usual form of a public key (RFC
  /// 8410).
  private static final String PREFIX = "302a300506032b6570032100";

  private final PrivateKey key;
  private final byte[] publicKey;

  SealKey(@Qualifier("sealing") byte[] secret) throws GeneralSecurityException {
    this.key =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
    this.publicKey = Ed25519Sign.KeyPair.newKeyPairFromSeed(secret).getPublicKey();
  }

  byte[] sign(byte[] what) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /// The public key as a PEM file.
  String pem() {
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(
            Base64.getEncoder()
                .encodeToString(
                    HexFormat.of().parseHex(PREFIX + HexFormat.of().formatHex(publicKey))));
  }
}
