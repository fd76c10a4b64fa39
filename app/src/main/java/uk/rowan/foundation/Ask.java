package uk.rowan.foundation;

import static uk.rowan.foundation.Role.ADMINISTRATOR;
import static uk.rowan.foundation.Role.ANALYST;
import static uk.rowan.foundation.Role.GATEKEEPER;
import static uk.rowan.foundation.Role.MANAGER;
import static uk.rowan.foundation.Role.PARTNER;
import static uk.rowan.foundation.Role.PRACTITIONER;
import static uk.rowan.foundation.Role.PRIVACY_OFFICER;
import static uk.rowan.foundation.Role.TRIAGE_WORKER;

import java.util.EnumSet;
import java.util.Set;

/// What an endpoint, a job or a listener is for. Each declares one with [Asks]; what declares none
/// is refused and fails the build (requirement AC-01). The roles are who may knock at all: whose
/// record opens is [Access]'s decision.
public enum Ask {
  /// The public site and signing in: nobody's record is read.
  PUBLIC,
  /// One's own session, home page and account.
  OWN_SESSION(EnumSet.allOf(Role.class)),
  /// Ask for help for someone, with an account.
  REFER(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER, PARTNER)),
  TRIAGE(EnumSet.of(TRIAGE_WORKER, MANAGER)),
  FIND_PEOPLE(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER, PARTNER)),
  SEE_PERSON(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER, PARTNER, GATEKEEPER)),
  CHANGE_PERSON(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER)),
  RELEASE_FROM_VAULT(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER)),
  ASSESS_RISK(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER)),
  /// Look after the licensed questions of others: no record of a person is read.
  KEEP_INSTRUMENTS(EnumSet.of(PRIVACY_OFFICER, ADMINISTRATOR)),
  WORK_CASE(EnumSet.of(PRACTITIONER, MANAGER)),
  LEAD_TEAM(EnumSet.of(MANAGER)),
  EXPORT_LIST(EnumSet.of(PRACTITIONER, MANAGER)),
  OPEN_IN_EMERGENCY(EnumSet.of(PRACTITIONER, TRIAGE_WORKER, MANAGER)),
  SEE_ACCESS_HISTORY(EnumSet.of(PRACTITIONER, MANAGER, GATEKEEPER, PRIVACY_OFFICER)),
  REVIEW_ACCESS(EnumSet.of(PRIVACY_OFFICER)),
  KEEP_GATE(EnumSet.of(GATEKEEPER)),
  ADMINISTER_STAFF(EnumSet.of(ADMINISTRATOR)),
  SEE_FIGURES(EnumSet.of(ANALYST, MANAGER)),
  /// Rowan itself: jobs and listeners.
  SYSTEM;

  private final Set<Role> roles;

  Ask() {
    this(EnumSet.noneOf(Role.class));
  }

  Ask(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  public boolean isOpenTo(Role role) {
    return roles.contains(role);
  }
}
