package uk.rowan.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.StaffId;

/// The devices with which staff show who they are, as the second factor beside codes.
public interface Passkeys {

  /// One device's key, in base64url. `attestation` is what the device said when it was added, with
  /// the public half of the key; `signatures` is how often it says it has signed.
  record Passkey(
      UUID id,
      StaffId staff,
      String credential,
      String attestation,
      long signatures,
      Set<String> transports,
      String label,
      Instant madeAt,
      @Nullable Instant usedAt) {

    @Override
    public String toString() {
      return "Passkey[" + id + "]";
    }
  }

  List<Passkey> of(StaffId staff);

  /// Adds one of the actor's own; false when it is known already.
  boolean add(Passkey passkey);

  /// Notes a use; false when it is not theirs, or when the count shows that it is a copy.
  boolean use(StaffId staff, String credential, long signatures);

  /// Removes one of the actor's own; false when it is not.
  boolean remove(UUID id);
}
