package uk.rowan.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import uk.rowan.foundation.News;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// Someone opened a record in an emergency. Identifiers only: the outbox keeps this as plain JSON.
@DomainEvent
public record EmergencyOpened(UUID opening, PersonId person, StaffId by, Instant at, Instant until)
    implements News {}
