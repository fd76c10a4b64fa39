package uk.rowan.support.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Likenesses;
import uk.rowan.people.Name;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.people.RelatePersons;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.RelatePersons.Role;
import uk.rowan.people.Told;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseCard;

/// Who is in a case, and who among those known already somebody new to it may be: each only as far
/// as the acting member of staff may know of them.
@Component
class Parties {

  static final String MATTER =
      "select coalesce(referral, id) from support.support_case where id = :case";

  /// Someone in the case and what they are to the person it is for.
  record Party(PersonCard card, Kind kind, Role role) {
    @Override
    public String toString() {
      return "Party[" + card.id() + "]";
    }
  }

  /// Someone known already who may be who is being added, and why.
  record Known(PersonCard card, List<String> reasons) {
    @Override
    public String toString() {
      return "Known[" + card.id() + "]";
    }
  }

  private final JdbcClient jdbc;
  private final RelatePersons ties;
  private final PeopleDirectory people;
  private final Likenesses likenesses;
  private final Access access;

  Parties(
      JdbcClient jdbc,
      RelatePersons ties,
      PeopleDirectory people,
      Likenesses likenesses,
      Access access) {
    this.jdbc = jdbc;
    this.ties = ties;
    this.people = people;
    this.likenesses = likenesses;
    this.access = access;
  }

  /// What a case belongs to: the referral it came from, which it shares with the cases before and
  /// after it; the case itself where nobody referred.
  @Transactional(readOnly = true)
  public UUID matter(CaseCard about) {
    return jdbc.sql(MATTER).param("case", about.id().value()).query(UUID.class).single();
  }

  /// Those whose identity is open to the reader, as they were told of.
  @Transactional(readOnly = true)
  public List<Party> of(CaseCard about) {
    var tied = ties.inMatter(matter(about));
    var others = new HashMap<PersonId, RelatePersons.Tie>();
    for (var tie : tied) {
      if (tie.person().equals(about.person())) {
        others.put(tie.other(), tie);
      } else if (tie.other().equals(about.person())) {
        others.putIfAbsent(tie.person(), tie.turned());
      }
    }
    var cards = open(Act.READ, FieldClass.IDENTITY, others.keySet());
    var parties = new ArrayList<Party>();
    others.forEach(
        (person, tie) -> {
          var card = cards.get(person);
          if (card != null) {
            parties.add(new Party(card, tie.kind(), tie.otherRole()));
          }
        });
    parties.sort(
        java.util.Comparator.comparing(Party::role).thenComparing(it -> it.card().name().whole()));
    return parties;
  }

  /// Those who may be meant by this name and birth, whose relationships the acting member of staff
  /// may write. Whoever else is meant is not offered, as if they were not known.
  @Transactional(readOnly = true)
  public List<Known> alike(CaseCard about, Name name, Birth birth) {
    var likes =
        likenesses.found(Told.of(name, birth)).stream()
            .filter(like -> !like.person().equals(about.person()))
            .toList();
    var cards =
        open(
            Act.WRITE,
            FieldClass.RELATIONSHIPS,
            likes.stream().map(Likenesses.Like::person).collect(Collectors.toSet()));
    var known = new ArrayList<Known>();
    for (var like : likes) {
      var card = cards.get(like.person());
      if (card != null) {
        known.add(new Known(card, like.reasons()));
      }
    }
    return known;
  }

  private java.util.Map<PersonId, PersonCard> open(
      Act act, FieldClass field, Set<PersonId> persons) {
    if (persons.isEmpty()) {
      return java.util.Map.of();
    }
    var ids = persons.stream().map(PersonId::value).toList();
    return people.cards(
        access.lookAll(act, ids, Set.of(field)).keySet().stream().map(PersonId::new).toList());
  }
}
