package uk.rowan.extracts.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Sealed;

/// Each delivery's own key (AES-256-GCM), wrapped under the partnership's. The vault has a key for
/// each person; whom a row names is only found out when it is there already.
@Component
class DeliveryKeys {

  private static final int KEY_BYTES = 32;

  private final Aead partnershipKey;
  private final SecureRandom random = new SecureRandom();

  DeliveryKeys(@Qualifier("partnership") Aead partnershipKey) {
    this.partnershipKey = partnershipKey;
  }

  /// A key, ready to use and as it may be kept.
  record DeliveryKey(UUID delivery, Aead aead, Sealed wrapped) {

    /// `place` tells where in the delivery the words are kept: they open nowhere else.
    byte[] seal(String place, String words) {
      try {
        return aead.encrypt(words.getBytes(UTF_8), (delivery + "/" + place).getBytes(UTF_8));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("words for " + place + " cannot be encrypted", e);
      }
    }

    /// Throws [IllegalStateException] when the words were not sealed for this delivery and place.
    String open(String place, byte[] sealed) {
      try {
        return new String(aead.decrypt(sealed, (delivery + "/" + place).getBytes(UTF_8)), UTF_8);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("what is kept at " + place + " was not sealed for it", e);
      }
    }

    @Override
    public String toString() {
      return "DeliveryKey[" + delivery + "]";
    }
  }

  DeliveryKey make(UUID delivery) {
    try {
      var fresh = new byte[KEY_BYTES];
      random.nextBytes(fresh);
      return new DeliveryKey(
          delivery,
          new AesGcmJce(fresh),
          new Sealed(partnershipKey.encrypt(fresh, place(delivery))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of delivery " + delivery + " cannot be made", e);
    }
  }

  DeliveryKey unwrap(UUID delivery, Sealed wrapped) {
    try {
      return new DeliveryKey(
          delivery,
          new AesGcmJce(partnershipKey.decrypt(wrapped.bytes(), place(delivery))),
          wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of delivery " + delivery + " cannot be read", e);
    }
  }

  private static byte[] place(UUID delivery) {
    return ("extracts.delivery/" + delivery).getBytes(UTF_8);
  }
}
