package uk.rowan.support.parties;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.RelatePersons;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.RelatePersons.Tie;
import uk.rowan.people.Told;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.sharing.StaffInvolvement;
import uk.rowan.sharing.Stage;
import uk.rowan.support.CaseCard;

/// A worker learns of someone else in a case: a child, another victim, whoever harms.
@Component
class AddParty {

  private final Parties parties;
  private final RecordPerson people;
  private final RelatePersons ties;
  private final LegitimateRelationships relationships;
  private final StaffDirectory staff;
  private final StaffInvolvement involvement;

  AddParty(
      Parties parties,
      RecordPerson people,
      RelatePersons ties,
      LegitimateRelationships relationships,
      StaffDirectory staff,
      StaffInvolvement involvement) {
    this.parties = parties;
    this.people = people;
    this.ties = ties;
    this.relationships = relationships;
    this.staff = staff;
    this.involvement = involvement;
  }

  /// Someone nobody knew. When a member of staff is who was told of, everyone in the case is
  /// restricted at once and the gatekeepers hear of it; whoever adds them is told nothing
  /// (requirement AC-05).
  @Transactional
  PersonId add(CaseCard about, Told told, Kind kind, Part part) {
    var person = new PersonId(UUID.randomUUID());
    open(about, person, part);
    Set<StaffId> involved = people.record(person, told, about.id().value());
    tie(about, person, kind, part);
    if (!involved.isEmpty()) {
      var all = new java.util.HashSet<PersonId>(Set.of(about.person(), person));
      parties.of(about).forEach(party -> all.add(party.card().id()));
      restrict(about, all, involved);
    }
    return person;
  }

  /// Someone who is known already, out of [Parties#alike].
  @Transactional
  void add(CaseCard about, PersonId known, Kind kind, Part part) {
    open(about, known, part);
    tie(about, known, kind, part);
  }

  private void restrict(CaseCard about, Collection<PersonId> all, Set<StaffId> involved) {
    involvement.restrict(all, involved, about.id().value());
  }

  private void tie(CaseCard about, PersonId person, Kind kind, Part part) {
    ties.relate(
        parties.matter(about),
        List.of(new Tie(about.person(), part.persons(), kind, person, part.theirs())));
  }

  /// To whoever has the case: the team, whoever leads it, and the worker.
  private void open(CaseCard about, PersonId person, Part part) {
    relate(about, about.team(), person, part.forWhoeverIs(RelationshipKind.TEAM));
    staff
        .leaders(List.of(about.team()))
        .forEach(
            leader ->
                relate(
                    about, leader.value(), person, part.forWhoeverIs(RelationshipKind.SUPERVISOR)));
    var worker = about.worker();
    if (worker != null) {
      relate(about, worker.value(), person, part.forWhoeverIs(RelationshipKind.NAMED_WORKER));
    }
  }

  private void relate(CaseCard about, UUID holder, PersonId person, RelationshipKind kind) {
    relationships.relate(holder, person.value(), person, kind, Stage.OPEN, about.id().value());
  }
}
