package uk.rowan.sharing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import uk.rowan.foundation.StaffId;

/// Makes links with which a member of staff signs in for the first time. Only their hash is kept.
public interface FirstLinks {

  /// The path of a new link for them; any earlier one stops working.
  String make(StaffId staff);

  /// What is kept of a token.
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
