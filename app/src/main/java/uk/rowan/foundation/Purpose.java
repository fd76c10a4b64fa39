package uk.rowan.foundation;

/// Why someone acts. Announced to the database with every transaction and kept with every audit
/// event.
public enum Purpose {
  /// Someone without an account asks for help for a person.
  REFERRING,
  /// Casework: triage, risk, support.
  SUPPORT,
  /// A record opened in an emergency, for an hour at most.
  EMERGENCY,
  /// Looking after the rules: access, audit, staff, restrictions.
  GOVERNANCE,
  /// Counting for the partnership: reads agencies' files through their views, and no casework.
  ANALYSIS,
  /// Rowan itself: jobs and listeners.
  SYSTEM,
  /// One audited act that writes many rows: the demonstration, an agency's file.
  BULK_LOAD
}
