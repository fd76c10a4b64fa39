package uk.rowan.referrals.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.RelatePersons;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.RelatePersons.Role;
import uk.rowan.people.RelatePersons.Tie;
import uk.rowan.people.Told;
import uk.rowan.referrals.ReferralId;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.sharing.StaffInvolvement;
import uk.rowan.sharing.Stage;

/// Writes down everyone of whom a referral tells, how they are related, and who of the service may
/// know of whom.
@Component
class RecordParties {

  /// Those who were recorded, and the members of staff who are one of them.
  record Recorded(
      PersonId harmed, Optional<PersonId> harming, List<PersonId> children, Set<StaffId> involved) {

    List<PersonId> all() {
      var all = new ArrayList<PersonId>();
      all.add(harmed);
      harming.ifPresent(all::add);
      all.addAll(children);
      return all;
    }
  }

  private final RecordPerson people;
  private final RelatePersons ties;
  private final LegitimateRelationships relationships;
  private final StaffDirectory staff;
  private final StaffInvolvement involvement;

  RecordParties(
      RecordPerson people,
      RelatePersons ties,
      LegitimateRelationships relationships,
      StaffDirectory staff,
      StaffInvolvement involvement) {
    this.people = people;
    this.ties = ties;
    this.relationships = relationships;
    this.staff = staff;
    this.involvement = involvement;
  }

  Recorded record(ReferralId id, UUID service, HelpAsked asked, @Nullable SignedIn by) {
    var harmed = fresh();
    var harming = asked.harming().map(_ -> fresh());
    var children = asked.children().stream().map(_ -> fresh()).toList();
    var all = new Recorded(harmed, harming, children, Set.of());
    relate(id, service, all, by);
    var involved = new HashSet<StaffId>();
    involved.addAll(tell(id, harmed, asked.harmed()));
    asked.harming().ifPresent(h -> involved.addAll(tell(id, harming.orElseThrow(), h.told())));
    for (int i = 0; i < children.size(); i++) {
      involved.addAll(tell(id, children.get(i), asked.children().get(i)));
    }
    ties.relate(id.value(), ties(asked, all));
    return new Recorded(harmed, harming, children, Set.copyOf(involved));
  }

  /// Last of all, because from then on whoever sends it may see no more of it than others.
  void restrict(ReferralId id, Recorded recorded) {
    involvement.restrict(recorded.all(), recorded.involved(), id.value());
  }

  private static PersonId fresh() {
    return new PersonId(UUID.randomUUID());
  }

  private Set<StaffId> tell(ReferralId id, PersonId person, Told told) {
    return people.record(person, told, id.value());
  }

  private static List<Tie> ties(HelpAsked asked, Recorded all) {
    var ties = new ArrayList<Tie>();
    all.harming()
        .ifPresent(
            harming ->
                ties.add(
                    new Tie(
                        all.harmed(),
                        Role.HARMED,
                        asked.harming().orElseThrow().kind(),
                        harming,
                        Role.HARMING)));
    for (var child : all.children()) {
      ties.add(new Tie(all.harmed(), Role.HARMED, Kind.CHILD, child, Role.CHILD_VICTIM));
    }
    return ties;
  }

  /// The referrer first: in casework only who has a relationship may give one to others.
  private void relate(ReferralId id, UUID service, Recorded all, @Nullable SignedIn by) {
    if (by != null) {
      relate(id, by.staff().value(), all, RelationshipKind.REFERRER, RelationshipKind.REFERRER);
    }
    var teams = staff.teams(service).stream().map(StaffDirectory.Team::id).toList();
    for (var team : teams) {
      relate(id, team, all, RelationshipKind.TEAM, RelationshipKind.OTHER_SIDE);
    }
    for (var leader : staff.leaders(teams)) {
      relate(id, leader.value(), all, RelationshipKind.SUPERVISOR, RelationshipKind.OTHER_SIDE);
    }
  }

  private void relate(
      ReferralId id,
      UUID holder,
      Recorded all,
      RelationshipKind kind,
      RelationshipKind withHarming) {
    relationships.relate(holder, id.value(), all.harmed(), kind, Stage.REFERRED, id.value());
    relationships.relate(
        holder, all.harmed().value(), all.harmed(), kind, Stage.REFERRED, id.value());
    for (var child : all.children()) {
      relationships.relate(holder, child.value(), child, kind, Stage.REFERRED, id.value());
    }
    all.harming()
        .ifPresent(
            harming ->
                relationships.relate(
                    holder, harming.value(), harming, withHarming, Stage.REFERRED, id.value()));
  }
}
