package uk.rowan.sharing.access;

import static uk.rowan.foundation.Role.GATEKEEPER;
import static uk.rowan.foundation.Role.MANAGER;
import static uk.rowan.foundation.Role.PARTNER;
import static uk.rowan.foundation.Role.PRACTITIONER;
import static uk.rowan.foundation.Role.PRIVACY_OFFICER;
import static uk.rowan.foundation.Role.TRIAGE_WORKER;
import static uk.rowan.sharing.Act.DISCLOSE;
import static uk.rowan.sharing.Act.EXPORT;
import static uk.rowan.sharing.Act.FIND;
import static uk.rowan.sharing.Act.READ;
import static uk.rowan.sharing.Act.WRITE;
import static uk.rowan.sharing.FieldClass.ACCESS_HISTORY;
import static uk.rowan.sharing.FieldClass.CHARACTERISTICS;
import static uk.rowan.sharing.FieldClass.CONTACT;
import static uk.rowan.sharing.FieldClass.CONTACT_PLAN;
import static uk.rowan.sharing.FieldClass.EXISTENCE;
import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.LOCATION;
import static uk.rowan.sharing.FieldClass.NOTE;
import static uk.rowan.sharing.FieldClass.REFERRAL;
import static uk.rowan.sharing.FieldClass.RELATIONSHIPS;
import static uk.rowan.sharing.FieldClass.RISK;
import static uk.rowan.sharing.FieldClass.SAFETY_PLAN;
import static uk.rowan.sharing.FieldClass.STAFF_SAFETY;
import static uk.rowan.sharing.FieldClass.SUPPORT;
import static uk.rowan.sharing.RelationshipKind.INVOLVED;
import static uk.rowan.sharing.RelationshipKind.NAMED_WORKER;
import static uk.rowan.sharing.RelationshipKind.OTHER_SIDE;
import static uk.rowan.sharing.RelationshipKind.REFERRER;
import static uk.rowan.sharing.RelationshipKind.SUPERVISOR;
import static uk.rowan.sharing.RelationshipKind.TEAM;
import static uk.rowan.sharing.Stage.DISPOSED;
import static uk.rowan.sharing.Stage.OPEN;
import static uk.rowan.sharing.Stage.REFERRED;

/// `docs/access-policy.md` said again in Java, rule by rule and with its numbers, to hold the table
/// against. Written from the words alone; it shares nothing with [Policy], and should stay as
/// naive.
final class AccessOracle {

  /// The SHA-256 of "What always refuses" and "What permits" as they were when this was written,
  /// white space folded. Read the page again, rule by rule, before changing this.
  static final String WRITTEN_FROM =
      "680ce1c1b3655a22c43151bc44b3ef9381ee6f726b4d432a915259373e08bf7b";

  private AccessOracle() {}

  static boolean permits(AccessQuestion q) {
    if (rule1Excluded(q) || rule2Conflict(q) || rule3RestrictedAndNotOnTheList(q)) {
      return false;
    }
    return rule4NamedWorker(q)
        || rule5Team(q)
        || rule6TeamTriageWorkers(q)
        || rule7Supervisor(q)
        || rule8Involved(q)
        || rule9Referrer(q)
        || rule10OtherSide(q)
        || rule11Gatekeepers(q)
        || rule12PrivacyOfficers(q)
        || rule13Emergency(q);
    // Rule 14: administrators and analysts see nobody's record; nobody else anything disposed of.
  }

  private static boolean rule1Excluded(AccessQuestion q) {
    return q.excluded();
  }

  private static boolean rule2Conflict(AccessQuestion q) {
    return q.conflict();
  }

  private static boolean rule3RestrictedAndNotOnTheList(AccessQuestion q) {
    return q.restricted() && !q.onTheList();
  }

  /// Can be read, but nobody finds anyone by them.
  private static boolean isOfAKeptKind(AccessQuestion q) {
    return q.fieldIs(CONTACT, LOCATION, NOTE);
  }

  private static boolean rule4NamedWorker(AccessQuestion q) {
    if (q.relationship() != NAMED_WORKER || !q.roleIs(PRACTITIONER, MANAGER)) {
      return false;
    }
    if (q.referredOrOpen()) {
      return (q.readOrWrite() && !q.fieldIs(ACCESS_HISTORY))
          || (q.act() == FIND && !q.fieldIs(ACCESS_HISTORY) && !isOfAKeptKind(q))
          || (q.act() == READ && q.fieldIs(ACCESS_HISTORY))
          || (q.act() == EXPORT && q.fieldIs(EXISTENCE, IDENTITY, REFERRAL, RISK, SUPPORT))
          || (q.act() == DISCLOSE && q.fieldIs(IDENTITY, CONTACT_PLAN, RISK, SUPPORT));
    }
    return q.closed() && namedWorkerOnceClosed(q);
  }

  private static boolean namedWorkerOnceClosed(AccessQuestion q) {
    return (q.findOrRead()
            && q.fieldIs(
                EXISTENCE,
                IDENTITY,
                CONTACT_PLAN,
                REFERRAL,
                RISK,
                SAFETY_PLAN,
                SUPPORT,
                STAFF_SAFETY))
        || (q.act() == READ && q.fieldIs(NOTE))
        || (q.act() == WRITE && q.fieldIs(SUPPORT, NOTE));
  }

  private static boolean rule5Team(AccessQuestion q) {
    if (q.relationship() != TEAM || !q.roleIs(PRACTITIONER, MANAGER)) {
      return false;
    }
    if (q.referredOrOpen()) {
      return (q.act() == READ && !q.fieldIs(ACCESS_HISTORY))
          || (q.act() == FIND && !q.fieldIs(ACCESS_HISTORY) && !isOfAKeptKind(q))
          || (q.act() == WRITE
              && q.fieldIs(
                  CONTACT,
                  LOCATION,
                  CONTACT_PLAN,
                  RELATIONSHIPS,
                  REFERRAL,
                  RISK,
                  SAFETY_PLAN,
                  SUPPORT,
                  NOTE,
                  STAFF_SAFETY));
    }
    return q.closed() && q.findOrRead() && q.fieldIs(EXISTENCE, IDENTITY, SUPPORT, STAFF_SAFETY);
  }

  private static boolean rule6TeamTriageWorkers(AccessQuestion q) {
    if (q.relationship() != TEAM || !q.roleIs(TRIAGE_WORKER)) {
      return false;
    }
    if (q.stage() == REFERRED) {
      return (q.readOrWrite() || (q.act() == FIND && !isOfAKeptKind(q)))
          && q.fieldIs(
              EXISTENCE,
              IDENTITY,
              CHARACTERISTICS,
              CONTACT,
              LOCATION,
              CONTACT_PLAN,
              RELATIONSHIPS,
              REFERRAL,
              RISK,
              STAFF_SAFETY);
    }
    if (q.stage() == OPEN) {
      return q.findOrRead() && q.fieldIs(EXISTENCE, IDENTITY, REFERRAL, SUPPORT, STAFF_SAFETY);
    }
    return q.closed() && q.findOrRead() && q.fieldIs(EXISTENCE, IDENTITY);
  }

  private static boolean rule7Supervisor(AccessQuestion q) {
    if (q.relationship() != SUPERVISOR || !q.roleIs(MANAGER)) {
      return false;
    }
    if (q.referredOrOpen()) {
      return (q.act() == READ && !q.fieldIs(ACCESS_HISTORY))
          || (q.act() == FIND && !q.fieldIs(ACCESS_HISTORY) && !isOfAKeptKind(q))
          || (q.act() == WRITE && !q.fieldIs(ACCESS_HISTORY, LOCATION))
          || (q.act() == READ && q.fieldIs(ACCESS_HISTORY))
          || (q.act() == EXPORT && q.fieldIs(EXISTENCE, IDENTITY, REFERRAL, RISK, SUPPORT))
          || (q.act() == DISCLOSE && q.fieldIs(IDENTITY, CONTACT_PLAN, RISK, SUPPORT));
    }
    return q.closed() && namedWorkerOnceClosed(q);
  }

  private static boolean rule8Involved(AccessQuestion q) {
    if (q.relationship() != INVOLVED
        || !q.roleIs(PRACTITIONER, MANAGER, TRIAGE_WORKER, PARTNER)
        || !q.findOrRead()) {
      return false;
    }
    if (q.referredOrOpen()) {
      return q.fieldIs(EXISTENCE, IDENTITY, CONTACT_PLAN, RISK, STAFF_SAFETY)
          || (q.roleIs(PRACTITIONER, MANAGER) && q.fieldIs(RELATIONSHIPS, SUPPORT));
    }
    if (q.closed()) {
      return q.fieldIs(EXISTENCE, IDENTITY, STAFF_SAFETY);
    }
    return false;
  }

  private static boolean rule9Referrer(AccessQuestion q) {
    return q.relationship() == REFERRER
        && q.roleIs(PRACTITIONER, MANAGER, TRIAGE_WORKER, PARTNER)
        && q.referredOpenOrClosed()
        && q.findOrRead()
        && q.fieldIs(EXISTENCE, REFERRAL);
  }

  private static boolean rule10OtherSide(AccessQuestion q) {
    return q.relationship() == OTHER_SIDE
        && q.roleIs(PRACTITIONER, MANAGER, TRIAGE_WORKER, PARTNER)
        && q.referredOrOpen()
        && q.findOrRead()
        && q.fieldIs(EXISTENCE, IDENTITY, STAFF_SAFETY);
  }

  private static boolean rule11Gatekeepers(AccessQuestion q) {
    return q.relationship() == INVOLVED
        && q.roleIs(GATEKEEPER)
        && q.referredOpenOrClosed()
        && q.findOrRead()
        && q.fieldIs(EXISTENCE, IDENTITY, STAFF_SAFETY, ACCESS_HISTORY);
  }

  private static boolean rule12PrivacyOfficers(AccessQuestion q) {
    if (!q.roleIs(PRIVACY_OFFICER)) {
      return false;
    }
    if (q.referredOpenOrClosed()) {
      return (q.findOrRead() && q.fieldIs(EXISTENCE, ACCESS_HISTORY))
          || (q.act() == EXPORT && q.fieldIs(ACCESS_HISTORY));
    }
    return q.stage() == DISPOSED && q.act() == READ && q.fieldIs(ACCESS_HISTORY);
  }

  private static boolean rule13Emergency(AccessQuestion q) {
    if (!q.brokenGlassIsLive()
        || q.worksWithTheOtherSide()
        || !q.roleIs(PRACTITIONER, MANAGER, TRIAGE_WORKER)) {
      return false;
    }
    return (q.referredOpenOrClosed()
            && q.findOrRead()
            && q.fieldIs(EXISTENCE, IDENTITY, CONTACT_PLAN, REFERRAL, RISK, STAFF_SAFETY))
        || (q.referredOrOpen() && q.findOrRead() && q.fieldIs(RELATIONSHIPS, SUPPORT))
        || (q.referredOrOpen() && q.act() == READ && q.fieldIs(CONTACT));
  }
}
