package uk.rowan.platform.outbox;

import org.jmolecules.event.annotation.DomainEvent;
import uk.rowan.foundation.News;
import uk.rowan.foundation.PersonId;

/// The `number`th thing that happened in a test.
@DomainEvent
public record Happened(PersonId person, int number) implements News {}
