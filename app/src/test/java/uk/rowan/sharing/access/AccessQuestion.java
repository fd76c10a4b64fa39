package uk.rowan.sharing.access;

import static uk.rowan.sharing.Act.FIND;
import static uk.rowan.sharing.Act.READ;
import static uk.rowan.sharing.Act.WRITE;
import static uk.rowan.sharing.RelationshipKind.OTHER_SIDE;
import static uk.rowan.sharing.Stage.CLOSED;
import static uk.rowan.sharing.Stage.OPEN;
import static uk.rowan.sharing.Stage.REFERRED;

import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.sharing.access.Facts.Emergency;
import uk.rowan.sharing.access.Facts.Restriction;

/// What the policy in words is asked: may this member of staff, by at most one relationship, do
/// this with this kind of field?
///
/// `worksWithTheOtherSide` is about all their relationships with the person, at whatever stage.
record AccessQuestion(
    Role role,
    @Nullable RelationshipKind relationship,
    boolean excluded,
    boolean restricted,
    boolean onTheList,
    boolean conflict,
    boolean brokenGlassIsLive,
    boolean worksWithTheOtherSide,
    Stage stage,
    FieldClass field,
    Act act) {

  /// What is asked of these facts, but by this relationship alone, or none, at this stage.
  static AccessQuestion of(
      Facts facts,
      @Nullable RelationshipKind relationship,
      Stage stage,
      Act act,
      FieldClass field) {
    var restriction = facts.restriction();
    return new AccessQuestion(
        facts.role(),
        relationship,
        restriction == Restriction.EXCLUDED,
        restriction == Restriction.ALLOWED || restriction == Restriction.NOT_ALLOWED,
        restriction == Restriction.ALLOWED,
        facts.conflicted(),
        facts.emergency() == Emergency.LIVE,
        facts.relationships().stream().anyMatch(tie -> tie.kind() == OTHER_SIDE),
        stage,
        field,
        act);
  }

  boolean roleIs(Role... any) {
    for (Role one : any) {
      if (role == one) {
        return true;
      }
    }
    return false;
  }

  boolean fieldIs(FieldClass... any) {
    for (FieldClass one : any) {
      if (field == one) {
        return true;
      }
    }
    return false;
  }

  boolean referredOrOpen() {
    return stage == REFERRED || stage == OPEN;
  }

  boolean closed() {
    return stage == CLOSED;
  }

  boolean referredOpenOrClosed() {
    return stage == REFERRED || stage == OPEN || stage == CLOSED;
  }

  boolean findOrRead() {
    return act == FIND || act == READ;
  }

  boolean readOrWrite() {
    return act == READ || act == WRITE;
  }
}
