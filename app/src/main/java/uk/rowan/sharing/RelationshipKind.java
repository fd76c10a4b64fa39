package uk.rowan.sharing;

/// The kinds of legitimate relationship that can be recorded.
public enum RelationshipKind {
  /// Works the case.
  NAMED_WORKER,
  /// In the team that holds the referral or case.
  TEAM,
  /// Leads that team.
  SUPERVISOR,
  /// Of another agency, and recorded as involved.
  INVOLVED,
  /// Made the referral.
  REFERRER,
  /// Works with the other side of the case.
  OTHER_SIDE
}
