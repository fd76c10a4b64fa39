package uk.rowan.platform.security;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2id (RFC 9106: 19 MiB, two passes, as OWASP's password storage sheet
/// asks at least).
@Component
public class Passwords {

  /// Shorter than this is refused (NIST SP 800-63B: length before complexity).
  public static final int LEAST = 12;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final String nobodys = encoder.encode("nobody has this password");

  public String encode(String password) {
    return encoder.encode(password);
  }

  boolean matches(String password, String encoded) {
    return encoder.matches(password, encoded);
  }

  /// Takes as long as [#matches], so that an unknown user name cannot be told by the time of the
  /// answer.
  void spendTheTimeOf(String password) {
    encoder.matches(password, nobodys);
  }
}
