package uk.rowan.people.reaching;

import static uk.rowan.sharing.FieldClass.CONTACT;
import static uk.rowan.sharing.FieldClass.CONTACT_PLAN;
import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.LOCATION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.SafeContact;
import uk.rowan.people.SafeContact.WayToReach;
import uk.rowan.people.Told;
import uk.rowan.people.Vault;
import uk.rowan.people.VaultClass;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// Shows and changes how it is safe to reach someone, and gives out one number or address at a
/// time.
@Component
class ShowContact {

  record Known(PersonCard card, Look.Open look, List<WayToReach> ways, List<Vault.Held> places) {
    @Override
    public String toString() {
      return "Known[" + card.id() + "]";
    }
  }

  private final Access access;
  private final PeopleDirectory directory;
  private final SafeContact safeContact;
  private final Vault vault;
  private final RecordPerson recordPerson;

  ShowContact(
      Access access,
      PeopleDirectory directory,
      SafeContact safeContact,
      Vault vault,
      RecordPerson recordPerson) {
    this.access = access;
    this.directory = directory;
    this.safeContact = safeContact;
    this.vault = vault;
    this.recordPerson = recordPerson;
  }

  /// Empty when there is nobody, or no contact plan for this reader.
  @Transactional
  Optional<Known> show(PersonId person) {
    if (!(access.look(Act.READ, person.value(), EnumSet.allOf(FieldClass.class))
            instanceof Look.Open look)
        || !look.shows(CONTACT_PLAN)
        || !look.shows(IDENTITY)) {
      return Optional.empty();
    }
    return directory
        .card(person)
        .map(card -> new Known(card, look, safeContact.ways(person), places(person, look)));
  }

  private List<Vault.Held> places(PersonId person, Look.Open look) {
    return look.shows(LOCATION)
        ? vault.held(person).stream()
            .filter(held -> held.vaultClass() == VaultClass.LOCATION && held.endedAt() == null)
            .toList()
        : List.of();
  }

  /// What kind of item it is; empty when the person has no such item.
  @Transactional(readOnly = true)
  Optional<VaultClass> kindOf(PersonId person, UUID entry) {
    return vault.held(person).stream()
        .filter(held -> held.id().equals(entry))
        .map(Vault.Held::vaultClass)
        .findFirst();
  }

  /// Gives one item out. Empty when there is none for this reader.
  Optional<Vault.Released> release(PersonId person, UUID entry, VaultClass vaultClass) {
    return switch (access.look(Act.READ, person.value(), EnumSet.of(vaultClass.field()))) {
      case Look.Hidden() -> Optional.empty();
      case Look.Open open ->
          vault.release(entry, open.basis()).filter(released -> released.person().equals(person));
    };
  }

  @Transactional
  boolean add(PersonId person, Told.Channel channel) {
    if (!(access.look(Act.WRITE, person.value(), EnumSet.of(CONTACT, CONTACT_PLAN))
            instanceof Look.Open open)
        || !open.shows(CONTACT_PLAN)) {
      return false;
    }
    recordPerson.addChannel(person, channel, Acting.required().staff().value());
    return true;
  }

  @Transactional
  boolean add(PersonId person, Told.Place place) {
    if (!(access.look(Act.WRITE, person.value(), EnumSet.of(LOCATION)) instanceof Look.Open)) {
      return false;
    }
    recordPerson.addPlace(person, place, Acting.required().staff().value());
    return true;
  }

  @Transactional
  boolean retire(PersonId person, UUID entry) {
    var kind = kindOf(person, entry);
    if (kind.isEmpty()
        || !(access.look(Act.WRITE, person.value(), EnumSet.of(kind.get().field()))
            instanceof Look.Open)) {
      return false;
    }
    vault.retire(entry);
    return true;
  }
}
