package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Accounts;

/// Checks a password and then a code or a passkey. Whatever is wrong, the answer and its time are
/// the same; tries are slowed per account, never per network address, so that a ward or a refuge
/// behind one address is not locked out.
@Component
class SignIn {

  private static final int FREE_TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final Accounts accounts;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final PasskeyCeremony ceremony;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      SecondFactor secondFactor,
      PasskeyCeremony ceremony,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.ceremony = ceremony;
    this.clock = clock;
  }

  /// Whose password that is; empty when it is nobody's, or when the account must wait.
  Optional<StaffId> password(String username, String password) {
    var credential = accounts.credential(username).orElse(null);
    if (credential == null) {
      passwords.spendTheTimeOf(password);
      accounts.write("sign_in.password", null, false);
      return Optional.empty();
    }
    var right = passwords.matches(password, credential.password());
    if (right && !isWaiting(credential)) {
      return Optional.of(credential.staff());
    }
    fail(credential, "sign_in.password");
    return Optional.empty();
  }

  /// Whether that is the password of someone who is signed in.
  boolean isPasswordOf(StaffId staff, String password) {
    var credential = accounts.credential(staff).orElse(null);
    if (credential == null) {
      return false;
    }
    if (passwords.matches(password, credential.password()) && !isWaiting(credential)) {
      return true;
    }
    fail(credential, "sign_in.password");
    return false;
  }

  /// Whether that is the code of now, and was not used before.
  boolean code(StaffId staff, String code) {
    var credential = accounts.credential(staff).orElse(null);
    if (credential == null || credential.secondFactor() == null || isWaiting(credential)) {
      return false;
    }
    var step = secondFactor.step(staff, credential.secondFactor(), code);
    if (step.isPresent() && accounts.useStep(staff, step.getAsLong())) {
      accounts.noteSuccess(staff);
      accounts.write("sign_in.code", staff, true);
      return true;
    }
    fail(credential, "sign_in.code");
    return false;
  }

  /// Whether a passkey of theirs answers the question of this session. It is a second factor: who
  /// they are was shown before.
  boolean passkey(StaffId staff, HttpServletRequest request, String answer) {
    var credential = accounts.credential(staff).orElse(null);
    var mayTry = credential == null || !isWaiting(credential);
    if (mayTry
        && accounts.signedIn(staff).isPresent()
        && ceremony.isAnswered(staff, request, answer)) {
      accounts.noteSuccess(staff);
      accounts.write("sign_in.passkey", staff, true);
      return true;
    }
    if (credential == null) {
      accounts.write("sign_in.passkey", staff, false);
    } else {
      fail(credential, "sign_in.passkey");
    }
    return false;
  }

  private boolean isWaiting(Accounts.Credential credential) {
    var until = credential.lockedUntil();
    return until != null && clock.instant().isBefore(until);
  }

  private void fail(Accounts.Credential credential, String what) {
    accounts.noteFailure(credential.staff(), nextTry(credential.failures() + 1));
    accounts.write(what, credential.staff(), false);
  }

  /// After five wrong tries each further one doubles the wait, from two seconds to a quarter of an
  /// hour.
  private Instant nextTry(int failures) {
    if (failures < FREE_TRIES) {
      return clock.instant();
    }
    var wait = Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES + 1, 20));
    return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }
}
