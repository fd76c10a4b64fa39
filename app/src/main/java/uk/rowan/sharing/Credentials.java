package uk.rowan.sharing;

import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;

/// Makes what a local account signs in with, in the form in which [Accounts] keeps it.
public interface Credentials {

  /// Takes as long as checking one.
  String password(String words);

  /// `secret` is what the authenticator app shares.
  Sealed secondFactor(StaffId staff, byte[] secret);
}
