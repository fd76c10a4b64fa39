package uk.rowan.platform.security;

import java.util.List;

/// One's own account, in words.
public record AccountPage(List<String> sessions, List<Key> passkeys, boolean hasPassword) {

  public AccountPage {
    sessions = List.copyOf(sessions);
    passkeys = List.copyOf(passkeys);
  }

  /// One passkey, and when it was used.
  public record Key(String id, String label, String words) {

    @Override
    public String toString() {
      return "Key[" + id + "]";
    }
  }
}
