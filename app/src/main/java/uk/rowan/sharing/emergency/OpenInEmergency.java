package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.EmergencyLookup;
import uk.rowan.sharing.EmergencyOpened;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.PersonSeal;

/// Someone opens the record of a person whom they can identify exactly (requirement AC-06). Whoever
/// cannot be found, and whoever must not be seen by them, get the same answer.
@Component
class OpenInEmergency {

  /// What came of it.
  sealed interface Outcome {
    record Opened(Opening opening) implements Outcome {}

    /// It is open already, and stays open no longer for being asked for again.
    record AlreadyOpen(Opening opening) implements Outcome {}

    /// Nobody, more than one, or not for them.
    record NoRecord() implements Outcome {}
  }

  private final EmergencyLookup lookup;
  private final Openings openings;
  private final PersonSeal seal;
  private final Access access;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenInEmergency(
      EmergencyLookup lookup,
      Openings openings,
      PersonSeal seal,
      Access access,
      Accounts accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.lookup = lookup;
    this.openings = openings;
    this.seal = seal;
    this.access = access;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Outcome open(EmergencyForm.Asked asked) {
    var openable = openings.openable(lookup.exactly(asked.known()));
    if (openable.size() != 1) {
      accounts.write("emergency.open", Acting.required().staff(), false);
      return new Outcome.NoRecord();
    }
    var person = openable.getFirst();
    return openings
        .live(person)
        .<Outcome>map(Outcome.AlreadyOpen::new)
        .orElseGet(() -> new Outcome.Opened(open(person, asked)));
  }

  private Opening open(PersonId person, EmergencyForm.Asked asked) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var opening = Opening.now(Acting.required().staff(), person, asked.reason(), now);
    openings.add(opening);
    openings.explain(opening, seal.seal(person, opening.wordsPlace(), asked.words()));
    if (access.look(Act.READ, person.value(), Set.of(FieldClass.EXISTENCE))
        instanceof Look.Hidden) {
      throw new IllegalStateException("opening " + opening.id() + " opened nothing");
    }
    events.publishEvent(
        new EmergencyOpened(opening.id(), person, opening.opener(), now, opening.until()));
    return opening;
  }
}
