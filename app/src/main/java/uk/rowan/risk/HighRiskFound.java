package uk.rowan.risk;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import uk.rowan.foundation.News;
import uk.rowan.foundation.PersonId;

/// A signed assessment came to high risk. Identifiers only.
@DomainEvent
public record HighRiskFound(AssessmentId assessment, PersonId person, UUID matter, Instant at)
    implements News {}
