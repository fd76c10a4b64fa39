package uk.rowan.people.reaching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.people.PersonParts;
import uk.rowan.people.SafeContact.Verdict;
import uk.rowan.people.SafeContact.WayToReach;
import uk.rowan.people.Told;
import uk.rowan.people.Vault;
import uk.rowan.people.VaultClass;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.SignedIn;

/// How it is safe to reach a person; a number or address itself only when asked for, and written
/// down each time. Where they are asks for a second proof first (requirement SI-02).
@Controller
@RequestMapping("/people/{id}/contact")
class ContactController {

  private static final int MOST_PLACE = 500;

  private final ShowContact showContact;
  private final Clock clock;

  ContactController(ShowContact showContact, Clock clock) {
    this.showContact = showContact;
    this.clock = clock;
  }

  @GetMapping
  @Asks(Ask.SEE_PERSON)
  Answer show(Frame frame, @PathVariable UUID id) {
    return page(id, ContactForm.EMPTY, List.of(), null)
        .map(page -> Answer.page(new StaticTemplates().peopleContact(frame, page)))
        .orElseGet(Answer::notFound);
  }

  @PostMapping("/{entry}/show")
  @Asks(value = Ask.RELEASE_FROM_VAULT, changes = false)
  Answer release(Frame frame, SignedIn who, @PathVariable UUID id, @PathVariable UUID entry) {
    var person = new PersonId(id);
    var kind = showContact.kindOf(person, entry).orElse(null);
    if (kind == null) {
      return Answer.notFound();
    }
    return kind == VaultClass.LOCATION
        ? who.toProve(clock.instant(), "/people/" + id + "/contact")
            .orElseGet(() -> released(frame, person, entry, kind))
        : released(frame, person, entry, kind);
  }

  private Answer released(Frame frame, PersonId person, UUID entry, VaultClass kind) {
    var id = person.value();
    return showContact
        .release(person, entry, kind)
        .flatMap(released -> page(id, ContactForm.EMPTY, List.of(), Map.entry(entry, released)))
        .map(page -> Answer.page(new StaticTemplates().peopleContact(frame, page)))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  @Asks(Ask.CHANGE_PERSON)
  Answer add(Frame frame, @PathVariable UUID id, @ModelAttribute ContactForm form) {
    return switch (form.read()) {
      case ContactForm.Read.Good(var channel) ->
          showContact.add(new PersonId(id), channel) ? back(id) : Answer.notFound();
      case ContactForm.Read.Bad(var problems) -> mend(frame, id, form, problems);
    };
  }

  @PostMapping("/place")
  @Asks(Ask.CHANGE_PERSON)
  Answer addPlace(
      Frame frame,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String postcode) {
    var words = place.strip();
    if ((words.isEmpty() && postcode.isBlank())
        || words.length() > MOST_PLACE
        || postcode.length() > 10) {
      return mend(
          frame,
          id,
          ContactForm.EMPTY,
          List.of(
              new Problem("place", "Enter the address, in at most " + MOST_PLACE + " characters")));
    }
    return showContact.add(new PersonId(id), new Told.Place(kind.strip(), words, postcode.strip()))
        ? back(id)
        : Answer.notFound();
  }

  @PostMapping("/{entry}/retire")
  @Asks(Ask.CHANGE_PERSON)
  Answer retire(@PathVariable UUID id, @PathVariable UUID entry) {
    return showContact.retire(new PersonId(id), entry) ? back(id) : Answer.notFound();
  }

  private static Answer back(UUID id) {
    return Answer.goTo("/people/" + id + "/contact");
  }

  private Answer mend(Frame frame, UUID id, ContactForm form, List<Problem> problems) {
    return page(id, form, problems, null)
        .map(page -> Answer.mend(new StaticTemplates().peopleContact(frame, page)))
        .orElseGet(Answer::notFound);
  }

  private Optional<ContactPage> page(
      UUID id,
      ContactForm form,
      List<Problem> problems,
      Map.@Nullable Entry<UUID, Vault.Released> shown) {
    return showContact
        .show(new PersonId(id))
        .map(
            known ->
                new ContactPage(
                    id.toString(),
                    known.card().name().whole(),
                    PersonParts.of(known.look(), "contact"),
                    known.ways().stream().map(way -> way(way, known, shown)).toList(),
                    known.places().stream().map(held -> place(held, shown)).toList(),
                    known.look().shows(FieldClass.CONTACT),
                    known.look().shows(FieldClass.LOCATION),
                    form,
                    problems));
  }

  private ContactPage.Way way(
      WayToReach way, ShowContact.Known known, Map.@Nullable Entry<UUID, Vault.Released> shown) {
    var now = clock.instant();
    var verdict = SafeContactRule.check(known.ways(), way.kind(), now);
    var safe = verdict instanceof Verdict.Safe(var best) && best.id().equals(way.id());
    var entry = way.entry();
    var hours = way.hours();
    return new ContactPage.Way(
        way.kind().words(),
        safe,
        safe
            ? "Safe now"
            : verdict instanceof Verdict.NotSafe(var reason) ? reason : "Another answer is newer",
        hours == null ? "At any time" : hours.from() + ":00 to " + hours.until() + ":00",
        way.voicemail(),
        way.words(),
        confirmed(way.confirmedAt(), now),
        entry == null || !known.look().shows(FieldClass.CONTACT) ? null : entry.toString(),
        shown != null && shown.getKey().equals(entry) ? shown.getValue().words() : null);
  }

  private ContactPage.Place place(
      Vault.Held held, Map.@Nullable Entry<UUID, Vault.Released> shown) {
    var released = shown != null && shown.getKey().equals(held.id()) ? shown.getValue() : null;
    return new ContactPage.Place(
        held.id().toString(),
        confirmed(held.toldAt(), clock.instant()),
        released == null ? null : released.kind(),
        released == null ? null : released.words());
  }

  private static String confirmed(Instant at, Instant now) {
    return Said.day(CivilTime.day(at), CivilTime.day(now));
  }
}
