package uk.rowan.people.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Likenesses;
import uk.rowan.people.Name;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.people.Told;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;

/// Finds people among those the searcher may know of. A search for someone hidden gives what a
/// search for nobody gives.
@Component
class FindPeople {

  /// One person found, with why when it was not by name.
  record Found(PersonCard card, List<String> reasons) {
    @Override
    public String toString() {
      return "Found[" + card.id() + "]";
    }
  }

  private final PersonSearch search;
  private final Likenesses likenesses;
  private final PeopleDirectory directory;
  private final Access access;

  FindPeople(PersonSearch search, Likenesses likenesses, PeopleDirectory directory, Access access) {
    this.search = search;
    this.likenesses = likenesses;
    this.directory = directory;
    this.access = access;
  }

  @Transactional
  List<Found> find(FindForm.Asked asked) {
    if (asked.isNothing()) {
      return List.of();
    }
    var reasons = new LinkedHashMap<UUID, List<String>>();
    if (!asked.names().isEmpty() || asked.born().isPresent()) {
      search.byName(asked.names(), asked.born()).forEach(id -> reasons.put(id, List.of()));
    }
    likenesses
        .found(told(asked))
        .forEach(like -> reasons.putIfAbsent(like.person().value(), like.reasons()));
    var open =
        access.lookAll(
            Act.FIND, reasons.keySet(), EnumSet.of(FieldClass.EXISTENCE, FieldClass.IDENTITY));
    return shown(reasons, directory.cards(open.keySet().stream().map(PersonId::new).toList()));
  }

  private static List<Found> shown(
      Map<UUID, List<String>> reasons, Map<PersonId, PersonCard> cards) {
    var found = new ArrayList<Found>();
    reasons.forEach(
        (id, why) -> {
          var card = cards.get(new PersonId(id));
          if (card != null) {
            found.add(new Found(card, why));
          }
        });
    return found;
  }

  /// The words as if somebody told of a person, so that they are compared like any other.
  private static Told told(FindForm.Asked asked) {
    var names = asked.names();
    var given = names.isEmpty() ? "-" : names.getFirst();
    var family = names.size() < 2 ? given : String.join(" ", names.subList(1, names.size()));
    return new Told(
        new Name(given, family),
        asked.born().<Birth>map(Birth.Day::new).orElseGet(Birth::unknown),
        "",
        "",
        asked.postcode().map(code -> List.of(new Told.Place("", "", code))).orElse(List.of()),
        asked.number().map(FindPeople::phone).orElse(List.of()),
        asked.number());
  }

  private static List<Told.Channel> phone(String number) {
    return List.of(
        new Told.Channel(
            Told.ChannelKind.PHONE, number, Told.Safety.NOT_ASKED, Optional.empty(), false, ""));
  }
}
