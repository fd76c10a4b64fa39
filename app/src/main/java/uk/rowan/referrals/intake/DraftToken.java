package uk.rowan.referrals.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.rowan.foundation.Sealed;

/// What only the writer's browser holds: 32 random bytes that name a draft and open it. Rowan keeps
/// neither them nor anything from which they could be found.
final class DraftToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final byte[] secret;

  private DraftToken(byte[] secret) {
    this.secret = secret;
  }

  static DraftToken fresh() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new DraftToken(secret);
  }

  /// As a browser gave it; whatever it is not names no draft.
  static DraftToken of(String cookie) {
    try {
      return new DraftToken(Base64.getUrlDecoder().decode(cookie));
    } catch (IllegalArgumentException _) {
      return fresh();
    }
  }

  String cookie() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  byte[] id() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Sealed seal(Draft draft) {
    try {
      return new Sealed(key().encrypt(bytes(draft.toWords()), id()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a draft cannot be encrypted", e);
    }
  }

  Draft open(Sealed sealed) {
    try {
      return Draft.ofWords(words(key().decrypt(sealed.bytes(), id())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a draft was not sealed under its token", e);
    }
  }

  private AesGcmJce key() throws GeneralSecurityException {
    return new AesGcmJce(
        Hkdf.computeHkdf(
            "HmacSha256", secret, new byte[0], "referrals.draft".getBytes(UTF_8), BYTES));
  }

  private static byte[] bytes(Map<String, List<String>> words) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(words.size());
      for (var word : words.entrySet()) {
        out.writeUTF(word.getKey());
        out.writeInt(word.getValue().size());
        for (var value : word.getValue()) {
          out.writeUTF(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, List<String>> words(byte[] bytes) {
    var words = new LinkedHashMap<String, List<String>>();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int left = in.readInt(); left > 0; left--) {
        var name = in.readUTF();
        var values = new ArrayList<String>();
        for (int of = in.readInt(); of > 0; of--) {
          values.add(in.readUTF());
        }
        words.put(name, values);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  @Override
  public String toString() {
    return "DraftToken";
  }
}
