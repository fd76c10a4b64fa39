package uk.rowan.support.episode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.RelatePersons;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.sharing.Stage;

/// Who may see a case and the people in it, as it goes from hand to hand. The other side of a case
/// is never tied as the person it is for (requirement AC-09).
@Component
class CaseTies {

  private final LegitimateRelationships relationships;
  private final StaffDirectory staff;
  private final RelatePersons parties;

  CaseTies(LegitimateRelationships relationships, StaffDirectory staff, RelatePersons parties) {
    this.relationships = relationships;
    this.staff = staff;
    this.parties = parties;
  }

  /// The team and whoever leads it, before the case is written down.
  void openTo(SupportCase.Episode episode) {
    tie(episode, episode.team(), RelationshipKind.TEAM);
    leaders(episode).forEach(leader -> tie(episode, leader.value(), RelationshipKind.SUPERVISOR));
  }

  /// Whoever opens a case for a team they are not in may write it down, and then lets go.
  void writtenBy(SupportCase.Episode episode, StaffId writer, Runnable work) {
    var id = episode.id().value();
    boolean within = isWithin(episode, writer);
    if (!within) {
      relationships.relate(
          writer.value(), id, episode.person(), RelationshipKind.TEAM, Stage.OPEN, id);
    }
    work.run();
    if (!within) {
      relationships.end(id, writer.value());
    }
  }

  void work(SupportCase.Episode episode, StaffId worker) {
    tie(episode, worker.value(), RelationshipKind.NAMED_WORKER);
  }

  /// The one who had the case lets go. Comes last: from here on they may see it no more than any of
  /// the team.
  void letGo(SupportCase.Episode episode, StaffId worker) {
    boolean leads = leaders(episode).contains(worker);
    relationships.end(episode.id().value(), worker.value());
    if (leads) {
      tie(episode, worker.value(), RelationshipKind.SUPERVISOR);
    }
  }

  /// With the case closes the referral it came from: whoever took that in sees the person no more
  /// than whoever worked with them.
  void close(SupportCase.Episode episode) {
    var referral = episode.referral();
    if (referral != null) {
      relationships.moveTo(referral.value(), Stage.CLOSED);
    }
    relationships.moveTo(episode.id().value(), Stage.CLOSED);
  }

  private boolean isWithin(SupportCase.Episode episode, StaffId someone) {
    return leaders(episode).contains(someone)
        || staff.members(episode.team()).stream().anyMatch(one -> one.id().equals(someone));
  }

  private Set<StaffId> leaders(SupportCase.Episode episode) {
    return Set.copyOf(staff.leaders(List.of(episode.team())));
  }

  private void tie(SupportCase.Episode episode, UUID holder, RelationshipKind kind) {
    var id = episode.id().value();
    relationships.relate(holder, id, episode.person(), kind, Stage.OPEN, id);
    var harmed = new HashSet<PersonId>(List.of(episode.person()));
    var others = new HashSet<PersonId>();
    var referral = episode.referral();
    if (referral != null) {
      relationships.relate(holder, referral.value(), episode.person(), kind, Stage.OPEN, id);
    }
    for (var pair : parties.inMatter(referral == null ? id : referral.value())) {
      sort(pair.person(), pair.role(), harmed, others);
      sort(pair.other(), pair.otherRole(), harmed, others);
    }
    harmed.forEach(
        person -> relationships.relate(holder, person.value(), person, kind, Stage.OPEN, id));
    others.removeAll(harmed);
    others.forEach(
        person ->
            relationships.relate(
                holder, person.value(), person, RelationshipKind.OTHER_SIDE, Stage.OPEN, id));
  }

  private static void sort(
      PersonId person, RelatePersons.Role role, Set<PersonId> harmed, Set<PersonId> others) {
    switch (role) {
      case HARMED, CHILD_VICTIM -> harmed.add(person);
      case HARMING, CONTESTED -> others.add(person);
      case NONE -> {}
    }
  }
}
