package uk.rowan.sharing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;

/// The accounts with which staff sign in.
public interface Accounts {

  /// What a local sign-in is checked against. `secondFactor` is the encrypted shared secret, null
  /// until it is set up.
  record Credential(
      StaffId staff,
      String password,
      @Nullable Sealed secondFactor,
      int failures,
      @Nullable Instant lockedUntil) {

    @Override
    public String toString() {
      return "Credential[" + staff + "]";
    }
  }

  /// Empty when nobody may sign in under that name. Callers answer the same either way, in the same
  /// time.
  Optional<Credential> credential(String username);

  /// Who that is now. Empty once they or their agency have left: every session of theirs is over.
  Optional<SignedIn> signedIn(StaffId staff);

  /// Whom an identity of an OpenID provider signs in.
  Optional<StaffId> federated(String issuer, String subject);

  void noteFailure(StaffId staff, Instant nextTry);

  void noteSuccess(StaffId staff);

  /// True once for each time step of the second factor: a code that was seen once is worthless.
  boolean useStep(StaffId staff, long step);

  void setCredential(StaffId staff, String password, @Nullable Sealed secondFactor);

  /// Adds a staff sign-in, sign-out or failure to the audit log.
  void write(String action, @Nullable StaffId staff, boolean allowed);
}
