package uk.rowan.sharing.gate;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.sharing.ConflictKeys;

/// A member of staff enters what would show that a case concerns them. Only keyed hashes are kept.
@Component
class EnterConflicts {

  private final ConflictKeys keys;
  private final ConflictEntries entries;

  EnterConflicts(ConflictKeys keys, ConflictEntries entries) {
    this.keys = keys;
    this.entries = entries;
  }

  @Transactional
  void enter(ConflictKeys.Own own) {
    keys.keep(Acting.required().staff(), own);
    entries.enter();
  }

  @Transactional(readOnly = true)
  Optional<Instant> entered() {
    return entries.entered();
  }
}
