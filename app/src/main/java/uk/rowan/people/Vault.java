package uk.rowan.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;

/// The one place where an address, a telephone number or an e-mail address is written. Everything
/// else holds the identifier of an entry.
public interface Vault {

  /// That something is held, without what it says.
  record Held(
      UUID id, VaultClass vaultClass, UUID toldBy, Instant toldAt, @Nullable Instant endedAt) {}

  /// An item given out: what kind it is ("Home", "Refuge", "Mobile") and what it says.
  record Released(PersonId person, VaultClass vaultClass, String kind, String words) {
    @Override
    public String toString() {
      return "Released[" + vaultClass + "]";
    }
  }

  /// Puts an item in and gives its identifier. Joins the caller's transaction.
  UUID put(PersonId person, VaultClass vaultClass, String kind, String words, UUID source);

  List<Held> held(PersonId person);

  /// Says that an item is no longer true.
  void retire(UUID entry);

  /// Gives one item out, in a transaction of its own that writes the audit event first. Empty when
  /// there is none or when it is not for the acting member of staff. Whoever calls has asked
  /// [uk.rowan.sharing.Access] for the item's class; `basis` is what that rested on.
  Optional<Released> release(UUID entry, String basis);
}
