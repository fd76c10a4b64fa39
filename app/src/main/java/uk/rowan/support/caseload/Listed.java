package uk.rowan.support.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseCard;

/// A case in a list.
record Listed(
    CaseCard card,
    Instant openedAt,
    Instant firstContactDue,
    @Nullable Instant firstContactAt,
    @Nullable Instant lastContactAt,
    @Nullable Instant closedAt,
    @Nullable LocalDate followUpOn,
    @Nullable Instant followedUpAt) {

  UUID id() {
    return card.id().value();
  }

  PersonId person() {
    return card.person();
  }

  @Nullable StaffId worker() {
    return card.worker();
  }

  /// Since when nobody has spoken to them.
  Instant unspokenSince() {
    return lastContactAt == null ? openedAt : lastContactAt;
  }
}
