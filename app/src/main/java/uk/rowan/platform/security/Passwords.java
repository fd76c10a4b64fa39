package uk.rowan.platform.security;

import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Problem;

/// Passwords, kept as Argon2id (RFC 9106: 19 MiB, two passes, as OWASP's password storage sheet
/// asks at least).
@Component
public class Passwords {

  /// Shorter than this is refused (NIST SP 800-63B: length before complexity).
  public static final int LEAST = 12;

  private static final int MOST = 200;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final String nobodys = encoder.encode("nobody has this password");

  /// What is wrong with a password somebody chooses, typed twice.
  static List<Problem> problems(String password, String again) {
    if (password.length() < LEAST) {
      return List.of(
          new Problem(
              "password",
              "Password must be "
                  + LEAST
                  + " characters or more. Three or four words that only you would put together are good"));
    }
    if (password.length() > MOST) {
      return List.of(new Problem("password", "Password must be " + MOST + " characters or fewer"));
    }
    return password.equals(again)
        ? List.of()
        : List.of(new Problem("again", "Enter the same password twice"));
  }

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
