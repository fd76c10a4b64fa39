package uk.rowan.risk;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.News;
import uk.rowan.foundation.PersonId;

/// Someone signed an assessment. Without a band too little was known to name one. Identifiers and
/// codes only: the outbox keeps this as plain JSON.
@DomainEvent
public record RiskAssessed(
    AssessmentId assessment, PersonId person, UUID matter, @Nullable Band band, Instant at)
    implements News {}
