package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The 32 bytes of a SHA-256, or whatever stands where one should; also the 64 of a signature.
final class Hash {

  static final Hash NONE = new Hash(new byte[32]);

  private final byte[] bytes;

  Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  static Hash of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return new Hash(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Hash parse(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  /// What the first event of a chain follows.
  static Hash startOf(int shard) {
    return of(("rowan audit chain " + shard).getBytes(UTF_8));
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
