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

  /// A member of staff who has not signed in yet, or lost what they sign in with.
  record Newcomer(StaffId staff, String username, String name) {

    @Override
    public String toString() {
      return "Newcomer[" + staff + "]";
    }
  }

  /// Empty when nobody may sign in under that name. Callers answer the same either way, in the same
  /// time.
  Optional<Credential> credential(String username);

  /// The same for someone who is signed in.
  Optional<Credential> credential(StaffId staff);

  /// Who that is now. Empty once they or their agency have left: every session of theirs is over.
  Optional<SignedIn> signedIn(StaffId staff);

  /// Whom an identity of an OpenID provider signs in.
  Optional<StaffId> federated(String issuer, String subject);

  void noteFailure(StaffId staff, Instant nextTry);

  void noteSuccess(StaffId staff);

  /// True once for each time step of the second factor: a code that was seen once is worthless.
  boolean useStep(StaffId staff, long step);

  void setCredential(StaffId staff, String password, @Nullable Sealed secondFactor);

  /// Whom a link for a first sign-in is for; empty when it does not work, or no longer. `token` is
  /// the hash of what is in the link.
  Optional<Newcomer> newcomer(byte[] token);

  /// Sets password and second factor by such a link: true once.
  boolean useFirstLink(byte[] token, String password, Sealed secondFactor);

  /// Lets an identity of an OpenID provider sign in whom such a link is for, in place of whatever
  /// they signed in with before: that person, once.
  Optional<StaffId> federateByFirstLink(byte[] token, String issuer, String subject);

  /// Adds a staff sign-in, sign-out or failure to the audit log.
  void write(String action, @Nullable StaffId staff, boolean allowed);
}
