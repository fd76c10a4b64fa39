package uk.rowan.extracts.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether two rows are one, without telling what they hold: a keyed hash, so that nobody can
/// find out a row by trying. For one thread.
public final class Fingerprints {

  private static final byte END = 0x1F;

  private final Mac mac;

  /// `key` is a secret; under another, nothing is recognised.
  public Fingerprints(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /// Adds a part of what is hashed.
  void add(String part) {
    mac.update(part.getBytes(UTF_8));
    mac.update(END);
  }

  void add(UUID part) {
    mac.update(
        ByteBuffer.allocate(16)
            .putLong(part.getMostSignificantBits())
            .putLong(part.getLeastSignificantBits())
            .flip());
  }

  /// The hash of what was added, of which 128 bits tell any two rows apart; the next begins anew.
  UUID take() {
    var hash = ByteBuffer.wrap(mac.doFinal());
    return new UUID(hash.getLong(), hash.getLong());
  }
}
