package uk.rowan.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.News;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// A team took the person on, with a worker or without one yet. Identifiers only.
@DomainEvent
public record ReferralAccepted(
    ReferralId referral,
    PersonId person,
    UUID service,
    UUID team,
    @Nullable StaffId worker,
    Instant at)
    implements News {}
