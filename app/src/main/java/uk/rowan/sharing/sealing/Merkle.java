package uk.rowan.sharing.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The tree over some lines, hashed as in RFC 6962: a leaf and a node can never be taken for each
/// other.
final class Merkle {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  static byte[] root(List<String> lines) {
    var digest = sha256();
    if (lines.isEmpty()) {
      return digest.digest();
    }
    if (lines.size() == 1) {
      digest.update(LEAF);
      return digest.digest(lines.getFirst().getBytes(UTF_8));
    }
    int left = Integer.highestOneBit(lines.size() - 1);
    digest.update(NODE);
    digest.update(root(lines.subList(0, left)));
    return digest.digest(root(lines.subList(left, lines.size())));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
