package uk.rowan.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import uk.rowan.foundation.News;
import uk.rowan.foundation.PersonId;

/// Someone asked a service to help a person. Identifiers only: the outbox keeps this as plain JSON.
@DomainEvent
public record ReferralReceived(ReferralId referral, PersonId person, UUID service, Instant at)
    implements News {}
