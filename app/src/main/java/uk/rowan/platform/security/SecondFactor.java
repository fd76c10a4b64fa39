package uk.rowan.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;

/// Codes of an authenticator app (TOTP, RFC 6238: six digits, 30 seconds, one step either side).
/// Its secret is encrypted under the partnership's key.
@Component
public class SecondFactor {

  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator codes =
      new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6);
  private final Aead partnershipKey;
  private final Clock clock;

  SecondFactor(@Qualifier("partnership") Aead partnershipKey, Clock clock) {
    this.partnershipKey = partnershipKey;
    this.clock = clock;
  }

  public byte[] newSecret() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  public Sealed seal(StaffId staff, byte[] secret) {
    try {
      return new Sealed(partnershipKey.encrypt(secret, place(staff)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the second factor cannot be encrypted", e);
    }
  }

  /// The secret again, to show it to its owner once more.
  byte[] open(StaffId staff, Sealed sealed) {
    try {
      return partnershipKey.decrypt(sealed.bytes(), place(staff));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the second factor of " + staff + " cannot be read", e);
    }
  }

  /// The time step whose code this is; empty when it is none of now's.
  OptionalLong step(StaffId staff, Sealed sealed, String code) {
    var now = clock.instant();
    for (int offset = -1; offset <= 1; offset++) {
      var at = now.plus(codes.getTimeStep().multipliedBy(offset));
      if (MessageDigest.isEqual(code.getBytes(UTF_8), code(staff, sealed, at).getBytes(UTF_8))) {
        return OptionalLong.of(at.getEpochSecond() / codes.getTimeStep().toSeconds());
      }
    }
    return OptionalLong.empty();
  }

  /// The code of an instant.
  public String code(StaffId staff, Sealed sealed, Instant at) {
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(open(staff, sealed), codes.getAlgorithm()), at);
    } catch (java.security.InvalidKeyException e) {
      throw new IllegalStateException("the second factor of " + staff + " cannot be used", e);
    }
  }

  private static byte[] place(StaffId staff) {
    return ("sharing.credential/" + staff + "/totp").getBytes(UTF_8);
  }
}
